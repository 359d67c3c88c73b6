import { sql } from 'kysely'
import { RUNNING, UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import type { View } from '../../electron/common/dossiers/api.ts'
import { IN_OFFICE, type ReminderFrame } from '../../electron/common/dossiers/reminders.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'
import { matchOf } from './match-of.ts'

export type ListedRow = Omit<DossierRow, 'facts'> & { rowid: number }

/**
 * The moments and the person that the views are relative to. `nextEnd`: end of the next working day, what is due before
 * it needs its apology by today; `soonEnd`: of the working day after that.
 */
export type ViewFrame = ReminderFrame & {
  /** What has been called in since before these moments and nobody has answered. */
  unansweredBefore: { any: Instant; untouched: Instant; uncollected: Instant }
  /** Who asks, and whose work this one looks after. */
  officerIds: readonly string[]
  department: string
}

const COLUMNS = [
  'd.rowid',
  'd.id',
  'd.dossierNo',
  'd.applicantId',
  'd.applicantName',
  'd.idNumber',
  'd.phone',
  'd.procedureCode',
  'd.procedureName',
  'd.field',
  'd.channel',
  'd.status',
  'd.version',
  'd.receivedAt',
  'd.dueAt',
  'd.firstDueAt',
  'd.handOverBy',
  'd.stepDueAt',
  'd.outcome',
  'd.finishedAt',
  'd.returnedAt',
  'd.assigneeId',
  'd.assigneeName',
  'd.handoverTo',
  'd.handoverDepartment',
  'd.confirmBy',
  'd.answerBy',
  'd.apology',
  'd.escalated',
  'd.explanation',
  'd.lateFrom',
  'd.notified',
  'd.supplements',
  'd.archived',
  'd.priority',
  'd.touchedAt',
] as const

/** The rows of a view, as a query to add columns, order or count to. */
function inView(db: Register, view: View, frame: ViewFrame, mine: boolean) {
  const { now, dayStart, dayEnd, nextEnd, soonEnd, officerIds, unansweredBefore } = frame
  const all = db.query.selectFrom('dossiers as d')
  const from = mine ? all.where('d.assigneeId', 'in', officerIds) : all
  // Plus: where the moment says more than the person, who may have had thousands over the years.
  const bySome = mine ? all.where(sql`+d.assignee_id`, 'in', officerIds) : all
  const open = from.where('d.status', 'in', RUNNING)
  // In the words of the index dossiers_flow.
  const here = from.where('d.returnedAt', 'is', null)
  switch (view) {
    case 'all':
      return from
    case 'today':
      return bySome.where('d.receivedAt', '>=', dayStart).where('d.status', '!=', 'void')
    case 'due-today':
      return open.where('d.dueAt', '>=', now).where('d.dueAt', '<', dayEnd)
    case 'due-soon':
      return open.where('d.dueAt', '>=', dayEnd).where('d.dueAt', '<', soonEnd)
    case 'overdue':
      return open.where('d.dueAt', '<', now)
    case 'waiting':
      return open.where((eb) =>
        eb.or([eb('d.status', 'in', ['to-review', 'to-sign']), eb('d.apology', '=', 'drafted')]),
      )
    case 'to-review':
      return from.where('d.status', '=', 'to-review')
    case 'to-sign':
      return from.where('d.status', '=', 'to-sign')
    case 'to-approve':
      // A letter whose dossier was finished meanwhile needs no signature any more.
      return open.where('d.apology', '=', 'drafted')
    case 'to-return':
      return from.where('d.status', '=', 'ready')
    case 'to-call':
      return from.where('d.status', '=', 'ready').where('d.notified', '=', 0)
    case 'mine':
      return all.where('d.assigneeId', 'in', officerIds).where('d.status', 'in', RUNNING)
    case 'to-apologise':
      // What was taken in only today for tomorrow is not yet late enough to apologise for.
      return open
        .where('d.apology', '=', 'none')
        .where('d.dueAt', '<', nextEnd)
        .where((eb) => eb.or([eb('d.receivedAt', '<', dayStart), eb('d.dueAt', '<', now)]))
    case 'to-deliver':
      return open
        .where('d.apology', '=', 'signed')
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('papers as p')
                .innerJoin('paperPrints as pr', 'pr.paperId', 'p.id')
                .select('p.id')
                .whereRef('p.about', '=', 'd.id')
                .where('p.kind', '=', 'apology')
                .where('pr.state', '=', 'confirmed'),
            ),
          ),
        )
    case 'late-again':
      return open.where('d.apology', '=', 'signed').where('d.dueAt', '<', now).where('d.escalated', '=', 0)
    case 'escalated':
      return open.where('d.apology', '=', 'signed').where('d.escalated', '=', 1)
    case 'to-hand-over':
      // What came from another PC is a task of its own.
      return here.where('d.status', '=', 'received').where((eb) => eb.not(eb.exists(cameHere(db))))
    case 'arrived':
      return all
        .where('d.status', 'in', ['received', 'processing'])
        .where((eb) => eb.exists(cameHere(db)))
        .where('d.assigneeId', 'is', null)
        .where('d.handoverDepartment', 'is', null)
    case 'to-accept':
      return all
        .where('d.returnedAt', 'is', null)
        .where('d.status', 'in', UNDECIDED)
        .where((eb) =>
          eb.or([
            eb('d.handoverTo', 'in', officerIds),
            ...(frame.department === '' ? [] : [eb('d.handoverDepartment', '=', frame.department)]),
          ]),
        )
    case 'handover-late':
      return here.where('d.status', 'in', UNDECIDED).where('d.confirmBy', '<', now)
    case 'step-late':
      return here.where('d.status', 'in', RUNNING).where('d.stepDueAt', '<', now)
    case 'waiting-outside':
      return here.where('d.status', 'in', ['supplement', 'obligation', 'upward'])
    case 'answer-late':
      return bySome.where('d.answerBy', 'is not', null).where('d.answerBy', '<', now)
    case 'untouched':
      return here.where('d.status', 'in', IN_OFFICE).where('d.touchedAt', '<', frame.untouchedBefore)
    case 'uncollected':
      return here
        .where('d.status', 'in', ['ready', 'refused'])
        .where('d.finishedAt', '<', frame.uncollectedBefore)
    case 'drifting':
      return here.where('d.status', 'in', [...UNDECIDED, 'ready', 'refused']).where((eb) =>
        eb.or([
          eb('d.handOverBy', '<', unansweredBefore.any),
          eb('d.confirmBy', '<', unansweredBefore.any),
          eb('d.stepDueAt', '<', unansweredBefore.any),
          eb.and([eb('d.status', 'in', IN_OFFICE), eb('d.touchedAt', '<', unansweredBefore.untouched)]),
          // Finished and not given back; what is open has no such moment.
          eb('d.finishedAt', '<', unansweredBefore.uncollected),
        ]),
      )
    case 'late-unexplained':
      // In the words of the index dossiers_unexplained. What was given back before anybody had to say why is nobody's
      // task; what the leader gave back is.
      return from
        .where(sql<boolean>`d.explanation IN ('none', 'sent-back')`)
        .where(sql<boolean>`(d.returned_at IS NULL OR d.explanation = 'sent-back')`)
        .where('d.archived', '=', 0)
        .where('d.lateFrom', '<=', now)
    case 'late-to-confirm':
      return all.where('d.explanation', '=', 'given').where('d.lateFrom', '<=', now)
  }
}

/**
 * Whether another PC of the commune gave the dossier to this one, or it was taken over. Asked of each that is open, which
 * are some hundreds; a PC that is no more may have left thousands.
 */
const cameHere = (db: Register) =>
  db.query
    .selectFrom('custodyArrivals as a')
    .select('a.dossierId')
    .where('a.state', '=', 'here')
    .where('a.dossierId', '=', sql.ref<string>('d.id'))

/** Views whose lines are ordered by what is due first, each by its own moment; the others show the newest first. */
const FIRST: Partial<
  Record<View, 'dueAt' | 'handOverBy' | 'confirmBy' | 'answerBy' | 'stepDueAt' | 'touchedAt' | 'finishedAt'>
> = {
  'due-today': 'dueAt',
  'due-soon': 'dueAt',
  overdue: 'dueAt',
  waiting: 'dueAt',
  'to-review': 'dueAt',
  'to-sign': 'dueAt',
  'to-approve': 'dueAt',
  mine: 'dueAt',
  'to-apologise': 'dueAt',
  'to-deliver': 'dueAt',
  'late-again': 'dueAt',
  escalated: 'dueAt',
  'to-hand-over': 'handOverBy',
  arrived: 'dueAt',
  'to-accept': 'confirmBy',
  'handover-late': 'confirmBy',
  'step-late': 'stepDueAt',
  'waiting-outside': 'touchedAt',
  'answer-late': 'answerBy',
  untouched: 'touchedAt',
  uncollected: 'finishedAt',
  drifting: 'touchedAt',
  'late-unexplained': 'dueAt',
  'late-to-confirm': 'dueAt',
}

/** What the next page continues after, of the last line of this one. */
export function sortOf(view: View, row: ListedRow): string {
  return row[FIRST[view] ?? 'dueAt'] ?? NEVER
}

/* Behind every moment: a line whose moment nobody has set comes last. */
const NEVER = '~'

type Wanted = {
  mine: boolean
  text: string
  limit: number
  cursor: { sort: string; rowid: number } | null
}

/**
 * One page of a view. `cursor` is the sort value and rowid of the last line before it.
 * With `text`, every word must begin a word of number, name, identifier, phone or procedure (folded).
 */
export function listDossiers(
  db: Register,
  view: View,
  frame: ViewFrame,
  { mine, text, limit, cursor }: Wanted,
): ListedRow[] {
  const match = matchOf(text)
  // First which rows, out of the view's own index alone; their columns only for those that are shown.
  let page = inView(db, view, frame, mine).select('d.rowid').limit(limit)
  const shown = db.query.selectFrom('dossiers as d').select(COLUMNS)
  if (match) {
    page = page
      .innerJoin(sql<{ rowid: number }>`dossier_search`.as('s'), (join) =>
        join.onRef('s.rowid', '=', 'd.rowid'),
      )
      .where(sql<boolean>`dossier_search MATCH ${match}`)
  }
  const first = FIRST[view]
  if (!match && first) {
    const column = `d.${first}` as const
    const moment =
      first === 'dueAt' ? sql.ref<string>(column) : sql<string>`ifnull(${sql.ref(column)}, ${NEVER})`
    if (cursor) {
      page = page.where((eb) =>
        eb.or([
          eb(moment, '>', cursor.sort),
          eb.and([eb(moment, '=', cursor.sort), eb('d.rowid', '>', cursor.rowid)]),
        ]),
      )
    }
    page = page.orderBy(moment).orderBy('d.rowid')
    return db.all(shown.where('d.rowid', 'in', page).orderBy(moment).orderBy('d.rowid'))
  }
  // Newest first; with a search the search index itself walks backwards and stops at the limit. Plus: a view is read
  // by its own index and then sorted, never the register backwards until enough lines of the view have turned up.
  const rowid = match ? sql<number>`s.rowid` : view === 'all' ? sql<number>`d.rowid` : sql<number>`+d.rowid`
  if (cursor) page = page.where(rowid, '<', cursor.rowid)
  return db.all(shown.where('d.rowid', 'in', page.orderBy(rowid, 'desc')).orderBy('d.rowid', 'desc'))
}

/** Lines of the register by their rows, in the order of the rows. */
export function dossiersByRowid(db: Register, rowids: readonly number[]): ListedRow[] {
  const wanted = sql<number>`(SELECT value FROM json_each(${JSON.stringify(rowids)}))`
  const rows = db.all(db.query.selectFrom('dossiers as d').select(COLUMNS).where('d.rowid', 'in', wanted))
  const byRowid = new Map(rows.map((row) => [row.rowid, row]))
  return rowids.flatMap((rowid) => byRowid.get(rowid) ?? [])
}

/** Number of dossiers in a view. */
export function countDossiers(db: Register, view: View, frame: ViewFrame, mine = false): number {
  // Nothing ever leaves the register, so the last row's number is its size; counting a million takes a while.
  if (view === 'all' && !mine) {
    const newest = db.query
      .selectFrom('dossiers')
      .select((eb) => eb.fn.max<number | null>('rowid').as('last'))
    return db.first(newest)?.last ?? 0
  }
  return db.first(inView(db, view, frame, mine).select((eb) => eb.fn.countAll<number>().as('count')))!.count
}

/** Open dossiers in one officer's name. */
export function countInHandsOf(db: Register, officerId: string): number {
  const held = db.query
    .selectFrom('dossiers as d')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('d.assigneeId', '=', officerId)
    .where('d.status', 'in', UNDECIDED)
  return db.first(held)!.count
}
