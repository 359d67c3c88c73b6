import { type Expression, sql, type SqlBool } from 'kysely'
import type { Actor } from '../../electron/common/dossiers/action-row.ts'
import { OPEN, RUNNING } from '../../electron/common/petitions/actions.ts'
import type { PetitionView } from '../../electron/common/petitions/api.ts'
import type {
  PetitionAction,
  PetitionChannel,
  PetitionKind,
  PetitionState,
  PetitionStatus,
} from '../../electron/common/petitions/model.ts'
import { reducePetition } from '../../electron/common/petitions/rules.ts'
import { fold } from '../../electron/common/text/fold.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow, putRow } from '../engine/write-row.ts'

/* Invariant: what an officer is told of more than one petition goes through `seenBy`, the same as `maySee` in
   petitions/rules.ts (accusations.test.ts holds the lists against the single answers); public answers leave
   accusations out altogether. */

export type PetitionRow = {
  id: string
  petitionNo: string
  kind: PetitionKind
  channel: PetitionChannel
  status: PetitionStatus
  receivedAt: Instant
  answerBy: Instant | null
  closedAt: Instant | null
  publishedAt: Instant | null
  assigneeId: string | null
  assigneeDepartment: string | null
  assigneeName: string | null
  name: string | null
  content: string
  topic: string
  accused: string
  words: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    petitions: PetitionRow
    petitionActions: { petitionId: string; place: number; action: string }
  }
}

export type Petition = { id: string; actions: PetitionAction[]; state: PetitionState }

/** Appends an act and brings the line in step; only inside a transaction. */
export function appendPetitionAction(
  db: Register,
  id: string,
  place: number,
  action: PetitionAction,
  state: PetitionState,
): void {
  putRow(db, 'petitions', 'id', rowOf(id, state))
  insertRow(db, 'petitionActions', { petitionId: id, place, action: JSON.stringify(action) })
}

function rowOf(id: string, state: PetitionState): PetitionRow {
  const { facts, assignee, petitionNo } = state
  const { petitioner } = facts
  const said = [petitionNo, petitioner?.name, petitioner?.phone, facts.about, facts.dossierNo, facts.content]
  return {
    id,
    petitionNo,
    kind: facts.kind,
    channel: facts.channel,
    status: state.status,
    receivedAt: state.receivedAt,
    answerBy: state.due.answerBy,
    closedAt: state.closedAt,
    publishedAt: state.publication?.at ?? null,
    assigneeId: assignee?.id ?? null,
    assigneeDepartment: assignee?.department ?? null,
    assigneeName: assignee?.name ?? null,
    name: petitioner?.name ?? null,
    content: facts.content,
    topic: facts.topic,
    accused: JSON.stringify(facts.accused),
    words: fold(said.filter(Boolean).join(' ')),
  }
}

/** One petition with its history, whoever asks: the caller looks whether they may see it. */
export function findPetition(db: Register, id: string): Petition | undefined {
  const actions = db
    .all(
      db.query.selectFrom('petitionActions').select('action').where('petitionId', '=', id).orderBy('place'),
    )
    .map(({ action }) => JSON.parse(action) as PetitionAction)
  const state = reducePetition(actions)
  return state ? { id, actions, state } : undefined
}

/** Content types that petitions have. */
export function topicsInUse(db: Register): string[] {
  return db.all(db.query.selectFrom('petitions').select('topic').distinct()).map(({ topic }) => topic)
}

function seenBy(who: Actor): Expression<SqlBool> {
  const handles =
    who.role === 'leader' ? sql`1` : who.role === 'administrator' ? sql`0` : sql`p.assignee_id IS ${who.id}`
  return sql<SqlBool>`(p.kind <> 'accusation' OR (${handles}
    AND NOT EXISTS (SELECT 1 FROM json_each(p.accused) AS a WHERE a.value = ${who.id})))`
}

/** Given to this officer, or to somebody they stand in for or work with. */
function isTheirs({ id, department, standsFor = [] }: Actor): Expression<SqlBool> {
  const absent = JSON.stringify(standsFor)
  return sql<SqlBool>`(p.assignee_id IS ${id}
    OR (p.kind <> 'accusation' AND p.assignee_id IN (SELECT value FROM json_each(${absent})))
    OR (p.kind <> 'accusation' AND p.assignee_id IS NULL AND p.assignee_department = ${department} AND ${department} <> ''))
    AND NOT EXISTS (SELECT 1 FROM json_each(p.accused) AS a WHERE a.value = ${id})`
}

function inView(db: Register, view: PetitionView, who: Actor, now: Instant) {
  const all = db.query.selectFrom('petitions as p').where(seenBy(who))
  switch (view) {
    case 'to-hand-over':
      return all.where('p.status', '=', 'received')
    case 'to-answer':
      return all.where('p.status', '=', 'handed-over').where(isTheirs(who))
    case 'overdue':
      return all.where('p.status', 'in', RUNNING).where('p.answerBy', '<', now)
    case 'to-publish':
      return all.where('p.status', '=', 'answered').where('p.kind', '<>', 'accusation')
    case 'all':
      return all
  }
}

/** A view of the register as this officer sees it: what is due first, then the newest. */
export function listPetitions(
  db: Register,
  view: PetitionView,
  who: Actor,
  { now, text, limit }: { now: Instant; text: string; limit: number },
): PetitionRow[] {
  let found = inView(db, view, who, now).selectAll('p')
  for (const word of fold(text).split(' ').filter(Boolean))
    found = found.where(sql<SqlBool>`instr(p.words, ${word}) > 0`)
  const ordered = view === 'all' ? found : found.orderBy(sql`p.answer_by IS NULL`).orderBy('p.answerBy')
  return db.all(ordered.orderBy('p.receivedAt', 'desc').orderBy('p.id', 'desc').limit(limit))
}

export function countPetitions(db: Register, view: PetitionView, who: Actor, now: Instant): number {
  return db.first(inView(db, view, who, now).select((eb) => eb.fn.countAll<number>().as('count')))!.count
}

/** Histories this officer may see of petitions that were open, came, or were published within a period. */
export function historiesBetween(
  db: Register,
  who: Actor,
  from: Instant,
  end: Instant,
): { kind: PetitionKind; actions: PetitionAction[] }[] {
  const rows = db.all(
    db.query
      .selectFrom('petitions as p')
      .innerJoin('petitionActions as a', 'a.petitionId', 'p.id')
      .select(['p.id', 'p.kind', 'a.action'])
      .where(seenBy(who))
      .where('p.receivedAt', '<', end)
      .where((eb) =>
        eb.or([eb('p.closedAt', 'is', null), eb('p.closedAt', '>=', from), eb('p.publishedAt', '>=', from)]),
      )
      .orderBy('p.receivedAt')
      .orderBy('p.id')
      .orderBy('a.place'),
  )
  const found = new Map<string, { kind: PetitionKind; actions: PetitionAction[] }>()
  for (const { id, kind, action } of rows) {
    const one = found.get(id) ?? { kind, actions: [] }
    one.actions.push(JSON.parse(action) as PetitionAction)
    found.set(id, one)
  }
  return [...found.values()]
}

/** Answers that are public, published within a period; the words are the public ones. */
export function publishedBetween(db: Register, from: Instant, end: Instant): Petition[] {
  return db
    .all(
      db.query
        .selectFrom('petitions')
        .select('id')
        .where('kind', '<>', 'accusation')
        .where('publishedAt', '>=', from)
        .where('publishedAt', '<', end)
        .orderBy('publishedAt'),
    )
    .flatMap(({ id }) => findPetition(db, id) ?? [])
}

/** Every petition the office has still to do with, whoever may see it: for a change of the limits alone. */
export function openPetitions(db: Register): Petition[] {
  return db
    .all(db.query.selectFrom('petitions').select('id').where('status', 'in', OPEN))
    .flatMap(({ id }) => findPetition(db, id) ?? [])
}
