import { cpSync, renameSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getRestoration } from '../../../electron/core/restoration/restoration-state.ts'
import type { SyncLoop } from '../../../electron/core/sync/sync-loop.ts'
import { journalOf } from '../../support/evening.ts'
import { anIntake } from '../../support/intake.ts'
import { EXAMPLES } from './examples.ts'
import type { Step } from './fault.ts'
import { agree, type Witness } from './invariants.ts'
import { story } from './stories.ts'
import { tellStory, want } from './tell-story.ts'
import { makeTemplate, openWorld, type Template, type World } from './world.ts'

/* Three stations of one commune, the real shared system and a line that does its worst, in one process: registers,
   loops, HTTP and database are the real ones; the line, the clock and waiting are in the test's hand.

   Whatever happens, and whenever:
   - what a station calls accepted is at the shared system, and stays there as it was: nothing accepted is lost;
   - nothing is shown as sent or accepted that the shared system does not hold, no file as arrived that is not whole.
   Once the faults stop and each station has synced:
   - the shared system holds each journal entry by entry, in order, each once, and no other;
   - both sides say the same of every entry: accepted, refused, waiting behind a refused one, replaced;
   - of every dossier that nothing was refused of, both sides compute the same national record;
   - numbers are unique among all stations; files are there byte by byte, each named once;
   - what comes down has come down to each station once;
   - what was with a PC that is no more is with one of those that wanted it, whole and once, whoever asked, however often.
   And a register whose newest entries are gone (an older copy, put back) is noticed, not synced on. */

const RUNS = Number(process.env.QMC_FAULT_RUNS ?? 12)
const SECONDS = Number(process.env.QMC_FAULT_SECONDS ?? 0)
const SEED = Number(process.env.QMC_FAULT_SEED ?? Date.now() % 1_000_000_007)

let template: Template
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => template.remove())

/** The line is good from now on; whoever had to stop is started again. */
async function calmDown(world: World): Promise<void> {
  for (const station of world.living) {
    await station.reopen()
    expect(await station.sync()).toMatchObject({ phase: 'done', blocked: null })
  }
  // Each wants whatever is still with a PC that is no more.
  for (const station of world.living) await want(station)
  // Once more: what one station's entries set free the others hear of now, and nothing is sent twice.
  for (const station of world.living) expect(await station.sync()).toMatchObject({ phase: 'done' })
}

/** The newest entries of a station are cut off: its folder is put back to a copy made before them. */
async function loseTail({ stations: [station] }: World): Promise<void> {
  const { test, folder } = station!
  station!.close()
  cpSync(folder, `${folder}.older`, { recursive: true })
  await station!.reopen()
  for (const person of [1, 2, 3]) {
    await test.ok('receipts.issue', {
      intake: anIntake({ person }),
      draftId: null,
      sameOpenConfirmed: true,
      refusalConfirmed: true,
      clockConfirmed: true,
    })
  }
  await station!.sync()
  station!.close()
  rmSync(folder, { recursive: true })
  renameSync(`${folder}.older`, folder)
  await station!.reopen()
  const before = journalOf(test).length
  // By what the shared system says it holds, before a single entry has gone: the copy has written fewer since.
  const { phase, blocked } = (await station!.sync()) as SyncLoop['state']
  expect([phase, blocked?.code]).toEqual(['blocked', 'JOURNAL_BEHIND'])
  expect(getRestoration(station!.register)).toMatchObject({ state: 'behind', noticed: { by: 'head' } })
  expect(journalOf(test)).toHaveLength(before)
}

async function live(steps: readonly Step[]): Promise<void> {
  const world = await openWorld(template)
  const witness: Witness = new Map()
  try {
    await tellStory(world, steps, witness)
    await calmDown(world)
    await agree(world, witness)
    await loseTail(world)
  } finally {
    await world.close()
  }
}

it('whatever the line, the shared system and the PCs do, nothing is lost, doubled or claimed', async () => {
  console.log(`faults: seed ${SEED}, ${SECONDS ? `${SECONDS} s` : `${RUNS} stories`}`)
  await fc.assert(fc.asyncProperty(story, live), {
    seed: SEED,
    examples: EXAMPLES.map((steps) => [[...steps]] as [Step[]]),
    numRuns: SECONDS ? 1_000_000 : RUNS,
    ...(SECONDS && { interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false }),
    endOnFailure: Boolean(process.env.QMC_FAULT_FAST),
  })
}, 3_600_000)
