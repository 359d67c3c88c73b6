import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { COMMUNE } from '../../support/counter.ts'
import { journalOf, note, sha256 } from '../../support/evening.ts'
import { anIntake } from '../../support/intake.ts'
import { type CutLine, cutLine } from './cut-line.ts'
import { type Template, makeTemplate, openWorld, type World } from './world.ts'

/* A small exchange (who are we, one batch, one file, the inbox) over real TCP, broken at every single byte: first of what
   goes up, then of what comes down. After each break the loop goes on over a good line, and then the shared system holds
   the journal and the files, each once, and here everything is called accepted.
   All bytes take minutes: QMC_FAULT_EVERY_BYTE=1 does them all, the suite every thirty-second, others each time. */

const STEP = process.env.QMC_FAULT_EVERY_BYTE ? 1 : 32
const FIRST = Date.now() % STEP

let template: Template
let world: World
let line: CutLine

beforeEach(async () => {
  template = await makeTemplate()
  world = await openWorld(template, 1)
  line = await cutLine(world.line.url)
  world.line.url = line.url
  return async () => {
    await line.close()
    await world.close()
  }
})
afterEach(() => template.remove())

/** One entry that names a small file of its own. @returns the file's SHA-256 */
async function writeOne(round: number): Promise<string> {
  const { test } = world.stations[0]!
  const { sha256: sha, size } = await test.counter.open!.files.put(Buffer.from(`Tờ khai số ${round}`))
  const files = [{ sha256: sha, size, mime: 'application/pdf', kind: 'component', component: 'TP1' }]
  const payload = { dossierNo, files }
  note(test, { noun: 'dossier', entityId: dossierId, verb: 'scanned', scope: 'upstream', payload })
  return sha
}
let dossierId = ''
let dossierNo = ''

it.each(['up', 'down'] as const)('cut at every byte of what goes %s', async (way) => {
  const [station] = world.stations
  const { test, register } = station!
  ;({ dossierId, dossierNo } = await test.ok('receipts.issue', { intake: anIntake(), draftId: null }))
  await station!.sync()

  const names: string[] = []
  let rounds = 0
  console.log(`every byte ${way}: from ${FIRST} in steps of ${STEP}`)
  for (let cutAt = FIRST; ; cutAt += STEP) {
    names.push(await writeOne(cutAt))
    line.cutOnce(way, cutAt)
    expect(await station!.sync()).toMatchObject({ phase: 'done', blocked: null })
    if (!line.hasCut()) break
    rounds++
  }
  // A whole exchange, headers and all: fewer would mean that something was left out.
  expect(rounds).toBeGreaterThan((way === 'up' ? 1_500 : 1_000) / STEP)

  const there = await world.db.selectFrom('entries').selectAll().orderBy('arrival').execute()
  expect(there.map((row) => JSON.parse(row.header) as unknown)).toEqual(journalOf(test))
  expect(there.filter((row) => row.state !== 'accepted')).toEqual([])
  const named = await world.db.selectFrom('dossierFiles').select('sha256').execute()
  expect(named.map((row) => row.sha256).toSorted()).toEqual(names.toSorted())
  for (const name of names) {
    const path = join(world.dataDir, 'files', COMMUNE.agencyId, name.slice(0, 2), name)
    expect(sha256(readFileSync(path))).toBe(name)
  }
  const open = register.all(
    register.query.selectFrom('syncDeliveries').select('state').where('state', '!=', 'accepted'),
  )
  expect(open).toEqual([])
})
