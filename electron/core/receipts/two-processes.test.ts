import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NumberRow } from '../../../db/tables/dossier-numbers.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { registerPath } from '../session/open-counter.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

/* Invariant: in every day, each number from 1 to the highest is exactly one row, issued to one dossier whose first
   journal entry is its intake; and no number that was answered is ever missing. Whatever happens to the processes. */

const CHILD = join(import.meta.dirname, '../../../test/support/issue-child.ts')
let counter: TestCounter

beforeEach(async () => {
  // Started a little before the children's own clock, so that nothing lies in their future.
  counter = await openTestCounter(new Date(Date.now() - 60_000).toISOString())
  await counter.as('officer')
})
afterEach(() => counter.close())

/** Starts a child; `answered` collects the numbers it was answered with. */
function startChild(many: number, offset: number) {
  const { dataKey } = counter.counter.open!
  const child = spawn(
    process.execPath,
    [CHILD, registerPath(counter.folder), counter.counter.officer!.id, String(many), String(offset)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  child.stdin.write(`${Buffer.from(dataKey).toString('hex')}\n`)
  const answered: string[] = []
  let tellReady: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') tellReady()
    else answered.push(line)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, answered, ready, ended, go: () => child.stdin.end('go\n') }
}

function expectWhole(answered: string[]): NumberRow[] {
  const { register } = counter.counter.open!
  const rows = register.all(
    register.query.selectFrom('dossierNumbers').selectAll().orderBy('day').orderBy('sequence'),
  )
  const nextOfDay = new Map<string, number>()
  for (const row of rows) {
    const expected = nextOfDay.get(row.day) ?? 1
    expect(row).toMatchObject({ sequence: expected, state: 'issued' })
    nextOfDay.set(row.day, expected + 1)
    const dossier = findDossier(register, row.dossierId!)
    expect(dossier).toMatchObject({ dossierNo: row.dossierNo, actions: [{ kind: 'receive' }] })
    expect(entriesOf(register, row.dossierId!).map((entry) => entry.verb)).toEqual(['received'])
  }
  expect(register.raw.prepare('SELECT count(*) AS n FROM dossiers').get()).toEqual({ n: rows.length })
  expect(rows.map((row) => row.dossierNo)).toEqual(expect.arrayContaining(answered))
  expect(verifyJournal(register)).toBeNull()
  return rows
}

test('two processes on one register: every number once, none left out', async () => {
  const children = [startChild(40, 0), startChild(40, 1000)]
  await Promise.all(children.map((one) => one.ready))
  for (const one of children) one.go()
  await Promise.all(children.map((one) => one.ended))
  const answered = children.flatMap((one) => one.answered)
  expect(new Set(answered).size).toBe(80)
  expect(expectWhole(answered)).toHaveLength(80)
})

test('killed at any point: what was answered is there, what was not is whole or absent', async () => {
  const answered: string[] = []
  // Each starts while the one before it runs: starting takes longer than living.
  let next = startChild(500, 0)
  for (let round = 0; round < 12; round++) {
    const { child, answered: mine, ready, ended, go } = next
    await ready
    next = round < 11 ? startChild(500, (round + 1) * 500) : startChild(1, 90_000)
    go()
    // Every other one lives until its first answer, however slow the machine is.
    await expect.poll(() => mine.length, { interval: 5 }).toBeGreaterThanOrEqual(round % 2)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
    child.kill('SIGKILL')
    await ended
    answered.push(...mine)
    expectWhole(answered)
  }
  expect(answered.length).toBeGreaterThan(0)
  expect(answered.filter((line) => line.startsWith('refused'))).toEqual([])
  next.go()
  await next.ended
  expect(expectWhole([...answered, ...next.answered]).length).toBeGreaterThan(answered.length)
})
