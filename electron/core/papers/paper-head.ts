import { readSetting } from '../../../db/tables/settings.ts'
import { legalForm, type PaperKind } from '../../common/papers/kinds.ts'
import { Commune } from '../../common/station/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

/** Who issues papers: the commune as it is set up now. */
export type Office = { commune: Commune; development: boolean }

/** The office of this register. */
export function officeOf({ register, counter }: Act): Office {
  return {
    commune: readSetting(register, 'commune', Commune)!,
    development: counter.runtime.development,
  }
}

/** Law, head, template set and watermark that every paper of a commune shares. */
export function paperBase(kind: PaperKind, { commune, development }: Office, at: Instant) {
  const watermark = commune.demo ? 'BẢN MẪU' : development ? 'BẢN THỬ' : null
  const { law, form } = legalForm(kind, commune.templateSet)
  return {
    templateSet: commune.templateSet,
    law,
    form,
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
