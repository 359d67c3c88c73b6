import type { PageBox } from './adjust-model.ts'
import type { Rotation } from './model.ts'

type Size = { width: number; height: number }

/** Width and height of the upright rectangle that holds a whole page turned by `angle` degrees. */
export function straightSize({ width, height }: Size, angle: number): Size {
  const turn = (Math.abs(angle) * Math.PI) / 180
  return {
    width: width * Math.cos(turn) + height * Math.sin(turn),
    height: width * Math.sin(turn) + height * Math.cos(turn),
  }
}

/** The part of a page put straight that is as large as the page was, around the same middle. */
export function sheetBox(size: Size, angle: number): PageBox {
  const whole = straightSize(size, angle)
  const width = Math.min(1, size.width / whole.width)
  const height = Math.min(1, size.height / whole.height)
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height }
}

const WHOLE: PageBox = { left: 0, top: 0, width: 1, height: 1 }

/** The two parts into which a page falls that is cut where it is seen, `at` a part of its seen height or width. */
export function splitBox(
  { crop, rotation }: { crop: PageBox | null; rotation: Rotation },
  along: 'across' | 'down',
  at: number,
): [first: PageBox, second: PageBox] {
  const box = crop ?? WHOLE
  // Turned a quarter, what is seen as a line across runs down the page as it lies in the file; and what is seen as
  // the upper or left part may be the lower or right one there.
  const lengthwise = (along === 'across') === (rotation % 180 === 0)
  const swapped =
    rotation === 180 || (rotation === 90 && along === 'down') || (rotation === 270 && along === 'across')
  const cut = swapped ? 1 - at : at
  const parts: [PageBox, PageBox] = lengthwise
    ? [
        { ...box, height: box.height * cut },
        { ...box, top: box.top + box.height * cut, height: box.height * (1 - cut) },
      ]
    : [
        { ...box, width: box.width * cut },
        { ...box, left: box.left + box.width * cut, width: box.width * (1 - cut) },
      ]
  return swapped ? [parts[1], parts[0]] : parts
}

/** A part of a page, as it lies once the page is turned to the right. */
export function turnBox(box: PageBox, rotation: Rotation): PageBox {
  const { left, top, width, height } = box
  if (rotation === 90) return { left: 1 - top - height, top: left, width: height, height: width }
  if (rotation === 180) return { left: 1 - left - width, top: 1 - top - height, width, height }
  if (rotation === 270) return { left: top, top: 1 - left - width, width: height, height: width }
  return box
}
