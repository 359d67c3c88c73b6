import { dossiersActedOn, dossiersHandedInTogether } from '../../../db/tables/day-lists.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import type { DayList } from '../../common/books/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'

/** The lists that a day's acts ask for; a dossier handed on twice stands on the note of its last hand-over. */
export const listDay: UseCase<'books.day'> = (act, { day }) => {
  const lists = new Map<string, DayList>()
  const put = (kind: DayList['kind'], key: string, from: string, to: string | null, dossier: Dossier) => {
    const own = `${kind} ${key}`
    if (!lists.has(own)) lists.set(own, { kind, key: own, from, to, dossiers: [] })
    const { id, dossierNo, facts } = dossier
    lists.get(own)!.dossiers.push({ id, dossierNo, applicant: facts.applicant.name })
  }
  for (const dossier of acted(act, day, ['handed-over'])) {
    const given = lastAct(dossier.actions, 'hand-over')
    if (!given || dayOf(given.at) !== day) continue
    const key = `${given.officer.id} ${given.toId ?? given.toDepartment}`
    put('hand-over-note', key, given.officer.name, given.toName, dossier)
  }
  for (const dossier of acted(act, day, ['result-ready', 'approved', 'signed-off', 'returned'])) {
    const state = reduceDossier(dossier.actions)
    const ready = lastAct(dossier.actions, 'mark-ready')
    if (!ready || !state?.finishedAt || state.outcome === null) continue
    if (dayOf(state.finishedAt) === day)
      put('result-list', ready.officer.id, ready.officer.name, null, dossier)
    const goesByPost = dossier.facts.returnBy === 'post' && state.returnedAt === null
    const wentByPost = state.byPost && state.returnedAt !== null && dayOf(state.returnedAt) === day
    if (goesByPost || wentByPost) put('address-label', '', '', null, dossier)
  }
  for (const { id, applicantId } of dossiersHandedInTogether(act.register, frameOf(day))) {
    const dossier = findDossier(act.register, id)!
    put('combined-slip', applicantId, dossier.facts.applicant.name, null, dossier)
  }
  return done([...lists.values()])
}

/** Fields of work of the catalogue. */
export const listFields: UseCase<'books.fields'> = ({ register }) =>
  done([...new Set(listProcedures(register).map(({ procedure }) => procedure.field))])

const frameOf = (day: PlainDate) => ({
  start: startOf(day),
  end: startOf(addDays(day, 1)),
})

function acted({ register }: Act, day: PlainDate, verbs: readonly string[]): Dossier[] {
  return dossiersActedOn(register, frameOf(day), verbs)
    .flatMap((id) => findDossier(register, id) ?? [])
    .filter(({ actions }) => reduceDossier(actions)?.status !== 'void')
}
