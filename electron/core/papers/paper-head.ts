import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { type AgencyLines, agencyLines, EditedLines } from '../../common/papers/agency-lines.ts'
import { legalForm, type PaperKind } from '../../common/papers/kinds.ts'
import { Commune } from '../../common/station/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

/** Who issues papers: the commune as it is set up now, with its own lines. */
export type Office = { commune: Commune; lines: AgencyLines; development: boolean }

/** The office of this register. */
export function officeOf({ register, counter }: Pick<Act, 'register' | 'counter'>): Office {
  const commune = readSetting(register, 'commune', Commune)!
  return { commune, lines: linesOf(register), development: counter.runtime.development }
}

/** The agency's own lines as they are printed now. */
export function linesOf(register: Register): AgencyLines {
  const commune = readSetting(register, 'commune', Commune)!
  return agencyLines(commune, readSetting(register, 'agency-lines', EditedLines))
}

/** Law, head, template set, footer and watermark that every paper of a commune shares. */
export function paperBase(kind: PaperKind, { commune, lines, development }: Office, at: Instant) {
  const watermark = commune.demo ? 'BẢN MẪU' : development ? 'BẢN THỬ' : null
  const { law, form } = legalForm(kind, commune.templateSet)
  return {
    templateSet: commune.templateSet,
    law,
    form,
    head: { superior: lines.superior, agency: lines.agency, place: lines.place, day: dayOf(at) },
    revision: 1,
    correction: 0,
    ...(lines.footer === null ? {} : { footer: lines.footer }),
    ...(watermark ? { watermark } : {}),
  }
}

/** The head of a letter of the commune itself. */
export function letterHead({ lines }: Office, at: Instant) {
  return { superior: lines.letterSuperior, agency: lines.letterAgency, place: lines.place, day: dayOf(at) }
}

/** `Trung tâm Phục vụ hành chính công xã Hòa Bình`, inside a sentence or as a field. */
export function officeName({ commune }: Office): string {
  return `${commune.officeName} ${communeInSentence(commune)}`
}

/** `Xã Hòa Bình` inside a sentence is `xã Hòa Bình`. */
export function communeInSentence({ name }: Commune): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
