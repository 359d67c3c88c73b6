import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Compilable } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { openRegister } from '../engine/open.ts'
import type { Register } from '../engine/query.ts'
import { findApplicantByIdNumber } from './applicants.ts'
import { bookOfDay } from './certifications.ts'
import { countDossiers, listDossiers } from './dossier-lists.ts'
import { dossiersOfApplicant, openDossierWith } from './dossiers-of-applicant.ts'
import { dossierIdOf, findDossier, latestReceivedAt } from './dossiers.ts'
import { entriesOf, findCommand, lastEntry } from './journal.ts'
import { resultsToSend } from './post.ts'

/* What is asked while somebody waits, on a register of any size, goes by an index: the plan says so, and says it
   also for an empty register. `SCAN` is allowed where the scan is in the order asked for and ends with the limit,
   which shows by no sorting (`USE TEMP B-TREE`). */

let folder: string
let db: Register
let plan: string[]
/** The same register, noting the plan of each query that goes through it. */
let watched: Register

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-plans-'))
  db = openRegister({
    path: join(folder, 'register.db'),
    key: randomBytes(32),
    nativeBinding: process.env.QMC_NATIVE_BINDING,
  })
  const note = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile()
    const steps = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
    plan.push(...steps.map((step) => step.detail))
  }
  watched = {
    ...db,
    all: (query) => {
      note(query)
      return db.all(query)
    },
    first: (query) => {
      note(query)
      return db.first(query)
    },
  }
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

function planOf(ask: (register: Register) => unknown): string[] {
  plan = []
  ask(watched)
  expect(plan.length).toBeGreaterThan(0)
  return plan
}

const now = '2026-11-20T02:00:00.000Z' as Instant
const frame = {
  now,
  dayStart: now,
  dayEnd: now,
  nextEnd: now,
  soonEnd: now,
  untouchedBefore: now,
  uncollectedBefore: now,
  unansweredBefore: { any: now, untouched: now, uncollected: now },
  officerIds: ['o', 'p'],
  department: 'Tư pháp',
}
const page = { mine: false, text: '', limit: 100, cursor: null }
const sorted = /USE TEMP B-TREE FOR (?!LAST)/
const BY_NUMBER = /^SEARCH d USING INTEGER PRIMARY KEY/

test('the whole register is read from its end, page by page', () => {
  for (const cursor of [null, { sort: '', rowid: 500_000 }]) {
    const steps = planOf((register) => listDossiers(register, 'all', frame, { ...page, cursor }))
    expect(steps.filter((step) => sorted.test(step))).toHaveLength(0)
    expect(steps).toContainEqual(expect.stringMatching(BY_NUMBER))
    const scans = steps.filter((step) => step.startsWith('SCAN d'))
    // The first page walks the end of the table, or of any index that holds the row numbers.
    expect(scans.length).toBeLessThanOrEqual(cursor ? 0 : 1)
  }
})

test('a search walks the search index in the order shown and fetches what is shown', () => {
  const steps = planOf((register) => listDossiers(register, 'all', frame, { ...page, text: 'nguyen thi d' }))
  expect(steps).toContainEqual(expect.stringMatching(/^SCAN s VIRTUAL TABLE INDEX \d+:M/))
  expect(steps).toContainEqual(expect.stringMatching(BY_NUMBER))
  expect(steps.filter((step) => /^SCAN (?!s VIRTUAL)/.test(step))).toEqual([])
})

test('each number of letters that people type has its own list in the search index', () => {
  const { sql } = db.raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'dossier_search'").get() as {
    sql: string
  }
  expect(/prefix='([\d ]+)'/.exec(sql)?.[1]?.split(' ')).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('counting a view reads no table', () => {
  for (const view of ['overdue', 'due-today', 'due-soon', 'to-sign', 'to-return', 'to-call'] as const) {
    for (const step of planOf((register) => countDossiers(register, view, frame))) {
      expect(step).toMatch(/^SEARCH d USING COVERING INDEX/)
    }
  }
})

test('what drifts is counted in an index of what has not been given back', () => {
  const views = ['to-accept', 'handover-late', 'step-late', 'untouched', 'uncollected', 'drifting'] as const
  for (const view of views) {
    for (const mine of [false, true]) {
      const steps = planOf((register) => countDossiers(register, view, frame, mine))
      expect(steps, view).toEqual([
        expect.stringMatching(/^SEARCH d USING (COVERING INDEX dossiers_flow|INDEX dossiers_by_assignee)/),
      ])
    }
  }
})

test('what came from another PC is asked of each that is open, by its key', () => {
  for (const view of ['to-hand-over', 'arrived'] as const) {
    const steps = planOf((register) => countDossiers(register, view, frame))
    expect(
      steps.filter((step) => !step.startsWith('CORRELATED')),
      view,
    ).toEqual([
      expect.stringMatching(/^SEARCH d USING (COVERING )?INDEX dossiers_/),
      expect.stringMatching(/^SEARCH a (EXISTS )?USING PRIMARY KEY \(dossier_id=\?\)/),
    ])
  }
})

test('what has its own moment is found by that, not among all that somebody ever had', () => {
  for (const view of ['today', 'answer-late'] as const) {
    for (const ask of [
      (register: Register) => countDossiers(register, view, frame, true),
      (register: Register) => listDossiers(register, view, frame, { ...page, mine: true }),
    ]) {
      expect(planOf(ask), view).toContainEqual(
        expect.stringMatching(/^SEARCH d USING (COVERING )?INDEX dossiers_(by_received|answer_by) \(.*>\?/),
      )
    }
  }
})

test('what waits for the post is found among what has not been given back, a day of a book by the day', () => {
  expect(planOf(resultsToSend)).toContainEqual(
    expect.stringMatching(/^SEARCH d USING COVERING INDEX dossiers_flow/),
  )
  expect(planOf((register) => bookOfDay(register, '2026-11-20' as PlainDate, 'copy'))).toContainEqual(
    expect.stringMatching(/^SEARCH c USING INDEX certifications_of_day \(day=\? AND kind=\?\)/),
  )
})

test('the lines of what drifts are found by that index and sorted, which are a few hundred', () => {
  for (const view of ['step-late', 'untouched', 'drifting'] as const) {
    for (const cursor of [null, { sort: '2026-11-20T02:00:00.000Z', rowid: 7 }]) {
      const steps = planOf((register) => listDossiers(register, view, frame, { ...page, cursor }))
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH d USING COVERING INDEX dossiers_flow/))
      expect(steps.filter((step) => step.startsWith('SCAN d'))).toEqual([])
    }
  }
})

test.each<[string, (register: Register) => unknown]>([
  ['newest journal entry', lastEntry],
  ['latest dossier', latestReceivedAt],
])('%s: the end of an index', (_what, ask) => {
  expect(planOf(ask).filter((step) => sorted.test(step))).toEqual([])
})

test.each<[string, (register: Register) => unknown]>([
  ['a dossier', (register) => findDossier(register, 'x')],
  ['the dossier of a number', (register) => dossierIdOf(register, 'x')],
  ['the applicant of a card', (register) => findApplicantByIdNumber(register, 'x')],
  ['an applicant’s dossiers', (register) => dossiersOfApplicant(register, 'x', 'open')],
  ['an applicant’s open dossier by a procedure', (register) => openDossierWith(register, 'x', 'y')],
  ['a dossier’s history', (register) => entriesOf(register, 'x')],
  ['a command answered before', (register) => findCommand(register, 'x')],
])('%s: by index, unsorted', (_what, ask) => {
  const steps = planOf(ask)
  expect(steps.filter((step) => step.startsWith('SCAN') || sorted.test(step))).toEqual([])
})
