import type { Commune } from '../../common/station/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'

/** Head, template set and watermark that every paper of a commune shares. */
export function paperBase(commune: Commune, at: Instant, development: boolean) {
  const watermark = commune.demo ? 'BẢN MẪU' : development ? 'BẢN THỬ' : null
  return {
    templateSet: commune.templateSet,
    head: {
      superior: commune.superiorUnit,
      agency: commune.officeName.toUpperCase(),
      place: placeOf(commune),
      day: dayOf(at),
    },
    revision: 1,
    ...(watermark ? { watermark } : {}),
  }
}

/** `Xã Hòa Bình` signs from `Hòa Bình`. */
function placeOf(commune: Commune): string {
  return commune.name.replace(/^(xã|phường|đặc khu|thị trấn)\s+/i, '').replace(/\s*\(.*\)$/, '')
}
