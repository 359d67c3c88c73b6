import { type Compilable, type Generated, sql } from 'kysely'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import type { DossierAction, DossierFacts, DossierState } from '../../electron/common/dossiers/model.ts'
import { lateFrom } from '../../electron/common/lateness/rules.ts'
import { searchWords } from '../../electron/common/dossiers/search-words.ts'
import { timedOf } from '../../electron/common/dossiers/timeliness.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'
import { firstScanState, type ScanState, settleScanState } from './scan-state.ts'

/** One line of the register; the columns are what lists show, sort and filter by. */
export type DossierRow = {
  id: string
  dossierNo: string
  applicantId: string
  applicantName: string
  idNumber: string | null
  phone: string | null
  procedureCode: string
  procedureName: string
  field: string
  channel: DossierFacts['channel']
  status: DossierState['status']
  version: number
  receivedAt: Instant
  dueAt: Instant
  firstDueAt: Instant
  handOverBy: Instant | null
  stepDueAt: Instant | null
  outcome: DossierState['outcome']
  finishedAt: Instant | null
  returnedAt: Instant | null
  assigneeId: string | null
  assigneeName: string | null
  handoverTo: string | null
  handoverDepartment: string | null
  confirmBy: Instant | null
  answerBy: Instant | null
  apology: DossierState['apology']
  escalated: number
  explanation: DossierState['explanation']
  /** First day on which it is late; null while none makes it so. */
  lateFrom: Instant | null
  notified: number
  supplements: number
  archived: number
  priority: number
  touchedAt: Instant
  /** DossierFacts as JSON. */
  facts: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    dossiers: DossierRow & { rowid: Generated<number>; scanState: Generated<ScanState> }
    dossierActions: { dossierId: string; ordinal: number; kind: string; at: Instant; action: string }
  }
}

export type Dossier = {
  id: string
  dossierNo: string
  applicantId: string
  facts: DossierFacts
  actions: DossierAction[]
}

const factsOf = prepared((query, id: string) =>
  query.selectFrom('dossiers').select(['id', 'dossierNo', 'applicantId', 'facts']).where('id', '=', id),
)
const actionsOf = prepared((query, id: string) =>
  query.selectFrom('dossierActions').select('action').where('dossierId', '=', id).orderBy('ordinal'),
)

/** A dossier whole, or undefined. */
export function findDossier(db: Register, id: string): Dossier | undefined {
  const row = db.first(factsOf(id))
  if (!row) return undefined
  const actions = db.all(actionsOf(id))
  return {
    ...row,
    facts: JSON.parse(row.facts) as DossierFacts,
    actions: actions.map((action) => JSON.parse(action.action) as DossierAction),
  }
}

const statusById = prepared((query, id: string) =>
  query.selectFrom('dossiers').select('status').where('id', '=', id),
)

/** Where a dossier stands; undefined for one that is not here. */
export function statusOf(db: Register, id: string): DossierRow['status'] | undefined {
  return db.first(statusById(id))?.status
}

const byNumber = prepared((query, dossierNo: string) =>
  query.selectFrom('dossiers').select('id').where('dossierNo', '=', dossierNo),
)

/** The id behind a dossier number, or undefined. */
export function dossierIdOf(db: Register, dossierNo: string): string | undefined {
  return db.first(byNumber(dossierNo))?.id
}

const latest = prepared((query) =>
  query.selectFrom('dossiers').select('receivedAt').orderBy('receivedAt', 'desc').limit(1),
)

/** When the latest dossier was taken in, by the clock of that day; undefined on an empty register. */
export function latestReceivedAt(db: Register): Instant | undefined {
  return db.first(latest())?.receivedAt
}

/** Writes a new dossier with its first action and makes it findable. */
export function insertDossier(db: Register, dossier: Dossier, state: DossierState): void {
  const { facts } = dossier
  insertRow(db, 'dossiers', {
    id: dossier.id,
    dossierNo: dossier.dossierNo,
    applicantId: dossier.applicantId,
    ...factColumns(facts),
    ...columnsOf(state, dossier.actions.at(-1)!),
    lateFrom: lateFromOf(dossier, state),
    scanState: firstScanState(facts),
  })
  for (const [ordinal, action] of dossier.actions.entries()) insertAction(db, dossier.id, ordinal + 1, action)
  indexDossier(db, dossier)
}

/** Adds one action and brings the line of the register in step with the state it leads to. */
export function appendAction(
  db: Register,
  dossierId: string,
  action: DossierAction,
  state: DossierState,
): void {
  insertAction(db, dossierId, state.version, action)
  if (action.kind === 'correct') correctFacts(db, dossierId, action.facts)
  if (action.kind === 'void' && action.freesNumber) freeNumber(db, dossierId, action.id)
  // By the whole of its acts, this one among them.
  const columns = { ...columnsOf(state, action), lateFrom: lateFromOf(findDossier(db, dossierId)!, state) }
  db.run(db.query.updateTable('dossiers').set(columns).where('id', '=', dossierId))
}

/** Puts a dossier's whole life in the place of the one that stands here: after a restoration alone. */
export function rewriteDossier(db: Register, dossier: Dossier, state: DossierState): void {
  const { id, applicantId, facts, actions } = dossier
  db.run(db.query.deleteFrom('dossierActions').where('dossierId', '=', id))
  for (const [index, action] of actions.entries()) insertAction(db, id, index + 1, action)
  correctFacts(db, id, facts)
  const columns = {
    applicantId,
    ...columnsOf(state, actions.at(-1)!),
    lateFrom: lateFromOf(dossier, state),
  }
  db.run(db.query.updateTable('dossiers').set(columns).where('id', '=', id))
}

/** The dossier bears another number from now on. */
export function putDossierNo(db: Register, id: string, dossierNo: string): void {
  db.run(db.query.updateTable('dossiers').set({ dossierNo }).where('id', '=', id))
  correctFacts(db, id, JSON.parse(db.first(factsOf(id))!.facts) as DossierFacts)
}

/** The dossier is somebody else's than it was taken in for. */
export function putDossierApplicant(db: Register, id: string, applicantId: string): void {
  db.run(db.query.updateTable('dossiers').set({ applicantId }).where('id', '=', id))
}

/* What lists show and the search finds follows the facts. */
function correctFacts(db: Register, id: string, facts: DossierFacts): void {
  db.run(db.query.updateTable('dossiers').set(factColumns(facts)).where('id', '=', id))
  settleScanState(db, id)
  db.run(removeWords(id))
  const { dossierNo } = db.first(factsOf(id))!
  indexDossier(db, { id, dossierNo, facts })
}

/* The line stays, struck through, under a name that no dossier has. */
function freeNumber(db: Register, id: string, actionId: string): void {
  const { dossierNo } = db.first(factsOf(id))!
  const freed = `${dossierNo}~${actionId.slice(-6)}`
  db.run(db.query.updateTable('dossiers').set({ dossierNo: freed }).where('id', '=', id))
}

function factColumns(facts: DossierFacts) {
  return {
    applicantName: facts.applicant.name,
    idNumber: facts.applicant.idNumber,
    phone: facts.applicant.phone,
    procedureCode: facts.procedure.code,
    procedureName: facts.procedure.name,
    field: facts.procedure.field,
    channel: facts.channel,
    receivedAt: facts.receivedAt,
    priority: facts.priority.length > 0 ? 1 : 0,
    facts: JSON.stringify(facts),
  }
}

function insertAction(db: Register, dossierId: string, ordinal: number, action: DossierAction): void {
  const { kind, at } = action
  insertRow(db, 'dossierActions', { dossierId, ordinal, kind, at, action: JSON.stringify(action) })
}

/* Of the applicant or of a superior body, while it waits for them. */
function answerByOf({ status, supplements, upward }: DossierState): Instant | null {
  if (status === 'supplement') return supplements.answerBy
  return status === 'upward' ? (upward?.dueAt ?? null) : null
}

function lateFromOf(
  { facts, actions }: Pick<Dossier, 'facts' | 'actions'>,
  state: DossierState,
): Instant | null {
  return lateFrom(timedOf(facts.receivedAt, actions, state))
}

function columnsOf(state: DossierState, action: DossierAction) {
  return {
    status: state.status,
    version: state.version,
    dueAt: state.dueAt,
    firstDueAt: state.firstDueAt,
    // Handed over in time or not is settled once it is with somebody.
    handOverBy: state.status === 'received' ? state.handOverBy : null,
    stepDueAt: STATUSES[state.status].clock === 'runs' ? (state.step?.dueAt ?? null) : null,
    outcome: state.outcome,
    finishedAt: state.finishedAt,
    returnedAt: state.returnedAt,
    assigneeId: state.assignee?.id ?? null,
    assigneeName: state.assignee?.name ?? null,
    handoverTo: state.handover?.toId ?? null,
    handoverDepartment: state.handover?.toDepartment ?? null,
    confirmBy: state.handover?.confirmBy ?? null,
    answerBy: answerByOf(state),
    apology: state.apology,
    escalated: state.escalated ? 1 : 0,
    explanation: state.explanation,
    notified: state.notified ? 1 : 0,
    supplements: state.supplements.asked,
    archived: state.archivedAt === null ? 0 : 1,
    // Typed in late, it is looked after since then.
    touchedAt: action.entered?.at ?? action.at,
  }
}

/* The search table holds folded words only; it is contentless, so the rowid is all that comes back. */
function indexDossier(
  db: Register,
  { id, dossierNo, facts }: Pick<Dossier, 'id' | 'dossierNo' | 'facts'>,
): void {
  db.run(addWords(id, searchWords(dossierNo, facts)))
}

const addWords = prepared((query, id: string, words: string) => {
  const insert = sql`INSERT INTO dossier_search (rowid, words) SELECT rowid, ${words} FROM dossiers WHERE id = ${id}`
  return { compile: () => insert.compile(query) } as Compilable<unknown>
})

const removeWords = prepared((query, id: string) => {
  const remove = sql`DELETE FROM dossier_search WHERE rowid = (SELECT rowid FROM dossiers WHERE id = ${id})`
  return { compile: () => remove.compile(query) } as Compilable<unknown>
})
