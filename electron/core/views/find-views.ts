import type { Register } from '../../../db/engine/query.ts'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { dossierIdOf, findDossier } from '../../../db/tables/dossiers.ts'
import { findFiling } from '../../../db/tables/filings.ts'
import { findPaper } from '../../../db/tables/papers.ts'
import {
  dossiersOfPerson,
  searchesIn,
  type ViewRow,
  viewsOfAccount,
  viewsOfSheets,
  viewsOfThing,
} from '../../../db/tables/views.ts'
import { domesticPhone } from '../../common/applicants/phone.ts'
import type { Filing } from '../../common/filings/model.ts'
import { legalForm, PAPER_KINDS, type PaperKind } from '../../common/papers/kinds.ts'
import type { Reply } from '../../common/reply.ts'
import { foldName } from '../../common/text/fold-name.ts'
import type { Period } from '../../common/time/periods.ts'
import { MOST_VIEWS } from '../../common/views/api.ts'
import type { Asked, ViewLine } from '../../common/views/model.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { petitionFor } from '../petition-access.ts'

/** Dossiers of one person that are looked through; nobody has more. */
const MOST_DOSSIERS = 200

/** The views that a question is about, the newest first, at most `MOST_VIEWS`. */
export function findViews(
  act: Act,
  { period, asked }: { period: Period; asked: Asked },
): Reply<{ lines: ViewLine[]; more: boolean }, 'DOSSIER_UNKNOWN'> {
  const { register } = act
  const limit = MOST_VIEWS + 1
  const dossierId = asked.by === 'dossier' ? dossierIdOf(register, asked.dossierNo) : undefined
  if (asked.by === 'dossier' && !dossierId) return refuse('DOSSIER_UNKNOWN')
  const rows =
    asked.by === 'account'
      ? viewsOfAccount(register, asked.officerId, period, limit)
      : asked.by === 'dossier'
        ? viewsOfDossiers(register, [{ id: dossierId!, dossierNo: asked.dossierNo }], period, limit)
        : viewsOfPerson(act, asked.text, period, limit)
  const names = new Map(listAccounts(register).map(({ id, name }) => [id, name]))
  const told = new Map<string, Omit<ViewLine, 'at' | 'officerName' | 'how'>>()
  const thingOf = (row: ViewRow) => {
    const key = `${row.what} ${row.subject}`
    let thing = told.get(key)
    if (!thing) told.set(key, (thing = describe(act, row)))
    return thing
  }
  return done({
    lines: rows.slice(0, MOST_VIEWS).map((row) => ({
      at: row.at,
      officerName: names.get(row.officerId) ?? '',
      how: row.how,
      ...thingOf(row),
    })),
    more: rows.length > MOST_VIEWS,
  })
}

/* Whoever opened it, or looked at a sheet of many that lists it. */
function viewsOfDossiers(
  register: Register,
  dossiers: readonly { id: string; dossierNo: string }[],
  period: Period,
  limit: number,
): ViewRow[] {
  const seen = new Map(dossiers.map(({ id, dossierNo }) => [dossierNo, id]))
  const alone = [...seen.values()].flatMap((subject) =>
    viewsOfThing(register, { what: 'dossier', subject }, period, limit),
  )
  return newest([...alone, ...viewsOfSheets(register, new Set(seen.keys()), period)], limit)
}

const newest = (rows: readonly ViewRow[], limit: number) =>
  rows.toSorted((one, other) => (one.at > other.at ? -1 : 1)).slice(0, limit)

/* Everybody who saw one of the person's dossiers, and everybody who searched for the person. */
function viewsOfPerson({ register }: Act, text: string, period: Period, limit: number): ViewRow[] {
  const digits = text.replace(/\D/g, '')
  const isNumber = /^[+\d][\d\s().-]*$/.test(text)
  const dossiers = isNumber
    ? [
        ...dossiersOfPerson(register, { idNumber: digits }, MOST_DOSSIERS),
        ...dossiersOfPerson(register, { phone: domesticPhone(text) }, MOST_DOSSIERS),
      ]
    : dossiersOfPerson(register, { name: foldName(text) }, MOST_DOSSIERS)
  const seen = viewsOfDossiers(register, dossiers, period, limit)
  const meant = isNumber ? [digits, domesticPhone(text)] : [foldName(text)]
  const searched = searchesIn(register, period).filter(({ subject }) => {
    const typed = isNumber ? subject.replace(/\D/g, '') : foldName(subject)
    // Of a long number the first digits already bring up the person.
    return typed.length >= 3 && meant.some((one) => typed.includes(one) || one.startsWith(typed))
  })
  return newest([...seen, ...searched], limit)
}

function describe(act: Act, { what, subject }: ViewRow): Omit<ViewLine, 'at' | 'officerName' | 'how'> {
  const { register } = act
  if (what === 'dossier') {
    const dossier = findDossier(register, subject)
    const { applicant, procedure } = dossier?.facts ?? {}
    return {
      what,
      dossierId: dossier ? subject : null,
      name: dossier?.dossierNo ?? '',
      about: [applicant?.name, procedure?.name].filter(Boolean).join(' · '),
    }
  }
  const plain = { what, dossierId: null }
  if (what === 'text') return { ...plain, name: subject, about: '' }
  if (what === 'petition') {
    // Who may not know of an accusation is not told of it here either.
    const petition = petitionFor(act, subject)
    return {
      ...plain,
      name: petition?.state.petitionNo ?? '',
      about: petition?.state.facts.petitioner?.name ?? '',
    }
  }
  if (what === 'filing') {
    const filing = findFiling(register, subject)
    const applicant = filing && (JSON.parse(filing.content) as Filing).applicant
    return { ...plain, name: filing?.dossierNo ?? '', about: applicant?.name ?? '' }
  }
  const paper = findPaper(register, subject)
  // What was only previewed or saved to edit is no paper yet: it is known by what it is about, which begins with its kind.
  const [first = ''] = subject.split(/[ :]/)
  const kind = paper?.kind ?? (first in PAPER_KINDS ? (first as PaperKind) : null)
  return { ...plain, name: paper?.paperNo ?? '', about: kind ? legalForm(kind, '2025').title : '' }
}
