import { type CSSProperties, useMemo, useRef, useState } from 'react'
import { MAX_ANGLE } from '../../../electron/common/scans/adjust-model.ts'
import { straightSize } from '../../../electron/common/scans/adjust-rules.ts'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { HANDLES, type Handle, lyingBox, movedBox, seenBox, WHOLE } from './turn-box.ts'
import { usePicture } from './usePicture.ts'
import './CropDialog.css'

type Change = Pick<ScanPage, 'angle' | 'crop' | 'contrast'>

const ARROWS: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const FINE = 0.002
const COARSE = 0.02

export type CropDialogProps = { page: ScanPage; onApply: (change: Change) => void; onClose: () => void }

/** One page, cropped by a box with handles, put straight and made darker; mouse or keyboard. */
export function CropDialog({ page, onApply, onClose }: CropDialogProps) {
  const words = vi.scans.bench.crop
  const [angle, setAngle] = useState(page.angle)
  const [contrast, setContrast] = useState(page.contrast)
  const [box, setBox] = useState(() => seenBox(page.crop ?? WHOLE, page.rotation))
  const uncropped = useMemo(() => ({ ...page, crop: null }), [page])
  const { url, problem } = usePicture(uncropped, 'whole')
  const area = useRef<HTMLDivElement>(null)
  const sheet = page.facts?.crop
  // The box is a part of the page as it will be; tilted more or less, that holds more or less around the same middle.
  const lying = { width: page.width, height: page.height }
  const seen = page.rotation % 180 === 0 ? lying : { width: lying.height, height: lying.width }
  const frame = straightSize(seen, angle)
  const shown = straightSize(seen, page.angle)

  const dragged = (event: React.PointerEvent, handle: Handle | 'all') => {
    event.preventDefault()
    event.stopPropagation()
    const { width, height } = area.current!.getBoundingClientRect()
    const from = { x: event.clientX, y: event.clientY, box }
    const target = event.currentTarget as HTMLElement
    target.focus()
    target.setPointerCapture(event.pointerId)
    const held = new AbortController()
    const { signal } = held
    target.addEventListener(
      'pointermove',
      (now) =>
        setBox(movedBox(from.box, handle, (now.clientX - from.x) / width, (now.clientY - from.y) / height)),
      { signal },
    )
    for (const end of ['pointerup', 'pointercancel'] as const) {
      target.addEventListener(end, () => held.abort(), { signal })
    }
  }
  const pressed = (event: React.KeyboardEvent, handle: Handle | 'all') => {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    event.stopPropagation()
    const step = event.shiftKey ? COARSE : FINE
    setBox((was) => movedBox(was, handle, arrow[0] * step, arrow[1] * step))
  }
  const grip = (handle: Handle | 'all', label: string, className: string) => ({
    type: 'button' as const,
    className,
    'aria-label': label,
    title: label,
    onPointerDown: (event: React.PointerEvent) => dragged(event, handle),
    onKeyDown: (event: React.KeyboardEvent) => pressed(event, handle),
  })
  const apply = () => onApply({ angle, contrast, crop: lyingBox(box, page.rotation) })
  // Nothing to crop by: its file has gone, or is damaged.
  if (problem !== null) {
    return (
      <Dialog
        title={words.title}
        onClose={onClose}
        actions={<Button onClick={onClose}>{vi.ui.close}</Button>}
      >
        <Banner tone="bad">{problem}</Banner>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setBox(WHOLE)}>{words.whole}</Button>
          {sheet && <Button onClick={() => setBox(seenBox(sheet, page.rotation))}>{words.sheet}</Button>}
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" keys="Enter" onClick={apply}>
            {words.apply}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter anywhere in here means done */}
      <div
        className="crop"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          apply()
        }}
      >
        <div className="crop-table">
          <div
            className="crop-area"
            ref={area}
            style={{ '--ratio': frame.width / frame.height } as CSSProperties}
          >
            <div className="crop-page">
              {url && (
                <img
                  src={url}
                  alt=""
                  draggable={false}
                  style={{
                    width: `${(shown.width / frame.width) * 100}%`,
                    height: `${(shown.height / frame.height) * 100}%`,
                    transform: `rotate(${angle - page.angle}deg)`,
                    filter: `contrast(${1 + Math.max(0, contrast - page.contrast)})`,
                  }}
                />
              )}
            </div>
            <div
              className="crop-box"
              style={{
                left: `${box.left * 100}%`,
                top: `${box.top * 100}%`,
                width: `${box.width * 100}%`,
                height: `${box.height * 100}%`,
              }}
            >
              <button {...grip('all', words.box, 'crop-all')} data-autofocus />
              {HANDLES.map((handle) => (
                <button key={handle} {...grip(handle, words.handles[handle], `crop-handle crop-${handle}`)} />
              ))}
            </div>
          </div>
        </div>
        <div className="crop-side">
          <label className="crop-slider">
            <span>
              {words.angle} <b className="number">{words.degrees(angle)}</b>
            </span>
            <input
              type="range"
              min={-MAX_ANGLE}
              max={MAX_ANGLE}
              step={0.1}
              value={angle}
              onChange={(event) => setAngle(Number(event.target.value))}
            />
          </label>
          <label className="crop-slider">
            <span>
              {words.contrast} <b className="number">{words.percent(contrast)}</b>
            </span>
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={contrast}
              onChange={(event) => setContrast(Number(event.target.value))}
            />
          </label>
          <p className="soft small">{words.hint}</p>
        </div>
      </div>
    </Dialog>
  )
}
