import type { Sharp } from 'sharp'
import type { PageAdjustment } from '../../../common/scans/adjust-model.ts'
import { straightSize, turnBox } from '../../../common/scans/adjust-rules.ts'
import type { Rotation } from '../../../common/scans/model.ts'
import { spread } from './contrast.ts'
import type { Levels } from './levels.ts'

/**
 * Puts a page straight, turns, crops and brightens it, in this order.
 * @param page upright as it came, `width` × `height` dots
 * @param levels of the page; only asked for where the angle or the contrast is not 0
 */
export function adjusted(
  page: Sharp,
  size: { width: number; height: number },
  { angle, crop, contrast, rotation }: PageAdjustment & { rotation: Rotation },
  levels: Levels | null,
): Sharp {
  const turn = (angle + rotation + 360) % 360
  let shown = turn === 0 ? page : page.rotate(turn, { background: levels?.paper ?? 'white' })
  if (crop) {
    const straight = straightSize(size, angle)
    const whole = rotation % 180 === 0 ? straight : { width: straight.height, height: straight.width }
    shown = shown.extract(dotsOf(turnBox(crop, rotation), whole))
  }
  if (contrast > 0 && levels) {
    const { by, plus } = spread(contrast, levels.grey, levels.darkest)
    shown = shown.linear(by, plus)
  }
  return shown
}

/** A part of a page in whole dots, inside of it however the dots of a turned page were rounded. */
function dotsOf(box: NonNullable<PageAdjustment['crop']>, whole: { width: number; height: number }) {
  const [wide, high] = [Math.floor(whole.width + 1e-6), Math.floor(whole.height + 1e-6)]
  const left = Math.min(wide - 1, Math.max(0, Math.round(box.left * wide)))
  const top = Math.min(high - 1, Math.max(0, Math.round(box.top * high)))
  return {
    left,
    top,
    width: Math.max(1, Math.min(wide - left, Math.round(box.width * wide))),
    height: Math.max(1, Math.min(high - top, Math.round(box.height * high))),
  }
}
