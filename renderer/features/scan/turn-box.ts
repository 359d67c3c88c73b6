import type { PageBox } from '../../../electron/common/scans/adjust-model.ts'
import type { Rotation } from '../../../electron/common/scans/model.ts'

export const WHOLE: PageBox = { left: 0, top: 0, width: 1, height: 1 }
const LEAST = 0.05

/** A part of a page as it lies in the file, where it is seen after `rotation` quarter turns to the right. */
export function seenBox(box: PageBox, rotation: Rotation): PageBox {
  let { left, top, width, height } = box
  for (let turns: number = rotation; turns > 0; turns -= 90) {
    ;({ left, top, width, height } = {
      left: Math.max(0, 1 - top - height),
      top: left,
      width: height,
      height: width,
    })
  }
  return { left, top, width, height }
}

/** The way back: what is seen, as it lies in the file. All of the page: null. */
export function lyingBox(seen: PageBox, rotation: Rotation): PageBox | null {
  const back = ((360 - rotation) % 360) as Rotation
  const { left, top, width, height } = seenBox(seen, back)
  if (left < 0.001 && top < 0.001 && width > 0.999 && height > 0.999) return null
  const [x, y] = [Math.min(1, Math.max(0, left)), Math.min(1, Math.max(0, top))]
  return { left: x, top: y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) }
}

export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w'
export const HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']

/** The box after a handle (or all of it) was moved by parts of the page; never out of the page, never too small. */
export function movedBox(box: PageBox, handle: Handle | 'all', dx: number, dy: number): PageBox {
  if (handle === 'all') {
    const left = Math.min(1 - box.width, Math.max(0, box.left + dx))
    const top = Math.min(1 - box.height, Math.max(0, box.top + dy))
    return { ...box, left, top }
  }
  let { left, top } = box
  let [right, bottom] = [box.left + box.width, box.top + box.height]
  if (handle.includes('w')) left = Math.min(right - LEAST, Math.max(0, left + dx))
  if (handle.includes('e')) right = Math.max(left + LEAST, Math.min(1, right + dx))
  if (handle.includes('n')) top = Math.min(bottom - LEAST, Math.max(0, top + dy))
  if (handle.includes('s')) bottom = Math.max(top + LEAST, Math.min(1, bottom + dy))
  return { left, top, width: right - left, height: bottom - top }
}
