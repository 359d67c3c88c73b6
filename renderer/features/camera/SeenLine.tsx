import { type PaperWish, seePaper } from '../../../electron/common/camera/paper-size.ts'
import { type Quad, type Size, scaleQuad } from '../../../electron/common/camera/quad.ts'
import { ARCHIVE_DPI } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Corners } from './useCorners.ts'

/** From this part of the picture on, a paper cannot come any closer. */
const FULL = 0.9

export type SeenLineProps = { corners: Corners; frame: Size; paper: PaperWish }

/** Whether the paper, as it lies now, will be sharp enough to be archived; if not, what to do while it is in the hand. */
export function SeenLine({ corners, frame, paper }: SeenLineProps) {
  const words = vi.camera.seen
  const [good, text] = say(corners, frame, paper)
  return (
    <div className={`camera-seen ${good ? 'camera-seen-good' : ''}`} role="status">
      <Icon name={good ? 'check' : 'warning'} size={20} />
      <span>
        {text}
        {corners.how === 'hand' && <span className="camera-seen-hand"> · {words.byHand}</span>}
      </span>
    </div>
  )
}

function say(corners: Corners, frame: Size, wish: PaperWish): [good: boolean, text: string] {
  const words = vi.camera.seen
  if (corners.how === 'edges') return [false, words.noEdges]
  const { paper, dpi, ratio } = seePaper(
    scaleQuad(corners.quad, { x: frame.width, y: frame.height }),
    frame,
    wish,
  )
  if (dpi === null) return [true, words.unknown]
  if (dpi >= ARCHIVE_DPI) return [true, words.sharp(paper, dpi)]
  if (ratio < 1 !== frame.width < frame.height && fills(corners.quad)) return [false, words.turn(paper, dpi)]
  return [false, fills(corners.quad) ? words.weak(paper, dpi) : words.closer(paper, dpi)]
}

function fills(quad: Quad): boolean {
  const across = quad.map(({ x }) => x)
  const down = quad.map(({ y }) => y)
  const wide = Math.max(...across) - Math.min(...across)
  return wide > FULL || Math.max(...down) - Math.min(...down) > FULL
}
