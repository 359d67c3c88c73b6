import { type ApplicantRow, applicantsStarting } from '../../../db/tables/applicants.ts'
import { countDossiersOfApplicant, dossiersOfApplicant } from '../../../db/tables/dossiers-of-applicant.ts'
import { Applicant } from '../../common/applicants/model.ts'
import { domesticPhone } from '../../common/applicants/phone.ts'
import { foldName } from '../../common/text/fold-name.ts'
import type { UseCase } from '../dispatch.ts'
import { noteSearch } from '../note-search.ts'
import { done } from '../outcome.ts'

const MOST = 8

/** People the register knows by what was typed or scanned so far; fewer than two characters find nobody. */
export const findApplicants: UseCase<'applicants.find'> = (act, { text }) => {
  const { register } = act
  noteSearch(act, text)
  if (text.length < 2) return done({ applicants: [] })
  const found = new Map<string, ApplicantRow>()
  const add = (column: 'idNumber' | 'phone' | 'foldedName', start: string) => {
    for (const row of applicantsStarting(register, column, start, MOST)) found.set(row.id, row)
  }
  if (/^[+\d][\d\s().-]*$/.test(text)) {
    add('idNumber', text.replace(/\D/g, ''))
    add('phone', domesticPhone(text))
  } else {
    add('foldedName', foldName(text))
    if (/\d/.test(text)) add('idNumber', text.replace(/\s+/g, '').toUpperCase())
  }
  const applicants = [...found.values()].slice(0, MOST).map((row) => ({
    id: row.id,
    applicant: Applicant.parse(JSON.parse(row.person)),
    dossiers: countDossiersOfApplicant(register, row.id),
    latest: dossiersOfApplicant(register, row.id, { limit: 5 }),
    open: dossiersOfApplicant(register, row.id, 'open'),
  }))
  return done({ applicants })
}
