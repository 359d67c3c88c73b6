import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Point } from '../../../electron/common/camera/quad.ts'
import { vi } from '../../i18n/vi.ts'
import type { Corners } from './useCorners.ts'

/** How far an arrow moves a corner, as a part of the picture's width; with Shift. */
const STEP = 0.01
const FINE = 0.001

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export type CornerHandlesProps = {
  corners: Corners
  /** Width over height of the picture. */
  ratio: number
  onMove: (at: number, to: Point) => void
}

/** The paper's edges over the live picture, with a handle at each corner for mouse, finger and arrow keys. */
export function CornerHandles({ corners, ratio, onMove }: CornerHandlesProps) {
  const layer = useRef<HTMLDivElement>(null)
  const grip = useRef<Point | null>(null)
  const { quad, how } = corners

  const placeOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = layer.current!.getBoundingClientRect()
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  const taken = (event: PointerEvent<HTMLButtonElement>, corner: Point) => {
    // Where it was taken hold of, it stays under the finger.
    const place = placeOf(event)
    grip.current = { x: corner.x - place.x, y: corner.y - place.y }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const moved = (event: PointerEvent, at: number) => {
    if (!grip.current) return
    const place = placeOf(event)
    onMove(at, { x: place.x + grip.current.x, y: place.y + grip.current.y })
  }
  const pressed = (event: KeyboardEvent, at: number, corner: Point) => {
    const way = ARROWS[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    // Prevented here, it is no step through the series of pages.
    event.preventDefault()
    const by = event.shiftKey ? FINE : STEP
    onMove(at, { x: corner.x + way.x * by, y: corner.y + way.y * by * ratio })
  }
  return (
    <div ref={layer} className={`camera-corners camera-corners-${how}`}>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 0H1V1H0Z${pathOf(quad)}`} className="camera-outside" fillRule="evenodd" />
        <path d={pathOf(quad)} className="camera-edge" />
      </svg>
      {quad.map((corner, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the four corners never change places
          key={at}
          type="button"
          className="camera-handle"
          aria-label={vi.camera.corners[at]}
          style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
          onPointerDown={(event) => taken(event, corner)}
          onPointerMove={(event) => moved(event, at)}
          onPointerUp={() => {
            grip.current = null
          }}
          onPointerCancel={() => {
            grip.current = null
          }}
          onKeyDown={(event) => pressed(event, at, corner)}
        />
      ))}
    </div>
  )
}

function pathOf(quad: Corners['quad']): string {
  return `M${quad.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
}
