import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Register } from '../../../db/engine/query.ts'
import { putApplicant } from '../../../db/tables/applicants.ts'
import { insertNumber } from '../../../db/tables/dossier-numbers.ts'
import { appendAction, findDossier, insertDossier } from '../../../db/tables/dossiers.ts'
import { DossierAction, DossierFacts } from '../../../electron/common/dossiers/model.ts'
import { apply, reduceDossier } from '../../../electron/common/dossiers/rules.ts'
import { knownApplicant } from '../../../electron/core/receipts/keep-applicant.ts'
import { openTestCounter, type TestCounter } from '../../support/counter.ts'
import { type Made, makeDossiers, PER_DAY } from './make-dossiers.ts'
import { settingOf } from './profile.ts'
import { writeDossiers } from './write-dossiers.ts'

/* What is measured on a generated register is only worth something if the app would have written the same one. */

let made: Made[]
let generated: TestCounter
let lived: TestCounter
const registerOf = (counter: TestCounter) => counter.counter.open!.register

beforeEach(async () => {
  generated = await openTestCounter('2026-11-17T01:00:00.000Z')
  lived = await openTestCounter('2026-11-17T01:00:00.000Z')
  made = [...makeDossiers(settingOf(registerOf(generated)), PER_DAY + 100)]
  writeDossiers(registerOf(generated), made)
})
afterEach(() => {
  generated.close()
  lived.close()
})

test('act by act through the table functions gives the same rows and the same search words', () => {
  const register = registerOf(lived)
  register.immediate(() => {
    for (const one of made) liveOne(register, one)
  })
  for (const table of ['dossiers', 'dossier_actions', 'dossier_numbers']) {
    const rows = (of: TestCounter) => registerOf(of).raw.prepare(`SELECT * FROM ${table}`).all()
    expect(rows(generated).length).toBeGreaterThan(100)
    expect(rows(generated)).toEqual(rows(lived))
  }
  expect(wordsOf(registerOf(generated)).length).toBeGreaterThan(made.length)
  expect(wordsOf(registerOf(generated))).toEqual(wordsOf(register))
})

/* One applicant, one number, then a transaction's worth for every single act. */
function liveOne(register: Register, { dossier, intake, day, sequence }: Made): void {
  const { applicant } = intake
  const known = registerOf(generated)
  putApplicant(register, {
    ...knownApplicant(known, { applicant, applicantId: null })!,
    id: dossier.applicantId,
  })
  insertNumber(register, {
    dossierNo: dossier.dossierNo,
    day,
    sequence,
    state: 'issued',
    dossierId: dossier.id,
  })
  const [first, ...later] = dossier.actions
  let state = apply(null, first!)
  insertDossier(register, { ...dossier, actions: [first!] }, state)
  for (const action of later) {
    state = apply(state, action)
    appendAction(register, dossier.id, action, state)
  }
}

/** Every word of the search index with the rows it stands in; each prefix follows from them. */
function wordsOf(register: Register): unknown[] {
  register.raw.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, dossier_search, instance)',
  )
  return register.raw.prepare('SELECT term, doc FROM words ORDER BY term, doc').all()
}

test('taken in by the use case at the same moment, the facts, the first act and the applicant are the same', async () => {
  await lived.as('officer')
  for (const { intake, dossier } of made.slice(0, 40)) {
    lived.setNow(dossier.facts.receivedAt)
    const input = { intake, draftId: null, sameOpenConfirmed: true }
    const { dossierId } = await lived.ok('receipts.issue', input)
    const issued = findDossier(registerOf(lived), dossierId)!
    expect(issued.facts).toEqual(dossier.facts)
    // Receipts are not numbered in the generated register.
    const {
      id: _made,
      officer: _by,
      receiptNo: _none,
      ...act
    } = dossier.actions[0] as Extract<DossierAction, { kind: 'receive' }>
    expect(issued.actions).toMatchObject([act])
    const who = { applicant: intake.applicant, applicantId: null }
    const { id: _id, updatedAt: _at, ...person } = knownApplicant(registerOf(lived), who)!
    expect(knownApplicant(registerOf(generated), who)).toMatchObject(person)
  }
})

test('every life is possible, nothing lies in the future, every state occurs', () => {
  const statuses = new Set<string>()
  for (const { dossier } of made) {
    DossierFacts.parse(dossier.facts)
    const moments = dossier.actions.map((action) => DossierAction.parse(action).at)
    expect(moments).toEqual([...moments].sort())
    expect(moments.at(-1)! < '2026-11-19T17:00:00.000Z').toBe(true)
    statuses.add(reduceDossier(dossier.actions)!.status)
  }
  expect([...statuses].sort()).toEqual(['processing', 'ready', 'received', 'returned', 'to-sign'])
})

test('numbers of a station and day are gapless and the day knows its last', () => {
  const register = registerOf(generated)
  const days = register.raw
    .prepare(
      `SELECT d.day, d.last - d.station_index * 1000 AS highest, count(*) AS rows
       FROM day_numbers d JOIN dossier_numbers n ON n.day = d.day AND n.sequence / 1000 = d.station_index
       GROUP BY d.day, d.station_index`,
    )
    .all() as { highest: number; rows: number }[]
  expect(days.length).toBe(6)
  for (const { highest, rows } of days) expect(rows).toBe(highest)
})
