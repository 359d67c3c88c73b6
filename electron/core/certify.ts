import { insertCertification, linesInBook, takeBookNumber } from '../../db/tables/certifications.ts'
import type { Dossier } from '../../db/tables/dossiers.ts'
import { readSetting } from '../../db/tables/settings.ts'
import type { BookEntry } from '../common/certifications/model.ts'
import { bookNo, certificationKind, isCertified } from '../common/certifications/rules.ts'
import type { DossierState } from '../common/dossiers/model.ts'
import { Station } from '../common/station/model.ts'
import { dayOf } from '../common/time/rules.ts'
import { newId } from '../common/uuid.ts'
import type { Journal } from './commit.ts'
import type { Act } from './counter.ts'

/**
 * Enters a dossier's documents in their book in the transaction of the act that certified them, so that no line can be
 * forgotten and no number is left out. Taken back and certified again, a dossier keeps the numbers it
 * has; only documents that were added meanwhile take new ones.
 */
export function certify(
  act: Act,
  journal: Journal,
  { id: dossierId, dossierNo, facts }: Pick<Dossier, 'id' | 'dossierNo' | 'facts'>,
  before: DossierState | null,
  after: DossierState,
): void {
  const kind = certificationKind(facts.procedure.code)
  const certified = facts.certified ?? []
  if (!kind || certified.length === 0 || !isCertified(before, after)) return
  const { register, now, officer } = act
  const documents = certified.slice(linesInBook(register, dossierId))
  if (documents.length === 0) return
  const station = readSetting(register, 'station', Station)!.index
  const year = Number(dayOf(now).slice(0, 4))
  const entries = documents.map((document): BookEntry => {
    const number = takeBookNumber(register, kind, year)
    return {
      id: newId(Date.parse(now)),
      dossierId,
      kind,
      year,
      number,
      no: bookNo({ number, year, station }),
      at: now,
      applicant: facts.applicant.name,
      idNumber: facts.applicant.idNumber,
      document: document.name,
      pages: document.pages,
      copies: document.copies,
      fee: document.fee,
      signer: [officer.name, officer.title].filter(Boolean).join(', '),
    }
  })
  for (const entry of entries) insertCertification(register, entry)
  journal.record({
    noun: 'certification',
    entityId: dossierId,
    verb: 'certified',
    scope: 'local',
    payload: { dossierNo, book: kind, numbers: entries.map((entry) => entry.no), entries },
  })
}
