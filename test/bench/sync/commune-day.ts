import { createHash } from 'node:crypto'
import { everythingBrought } from '../../../electron/common/receipts/rules.ts'
import { openTestCounter, type TestCounter } from '../../support/counter.ts'
import { makeDossiers } from '../register/make-dossiers.ts'
import { settingOf } from '../register/profile.ts'

/* What a commune has to tell: dossiers as the register generator draws them, taken in through the use case, so that
   the journal holds what the product puts into it. */

/** A register with so many dossiers taken in, the same ones each time but for ids and salts; an officer sits at it. */
export async function communeWith(count: number): Promise<{ test: TestCounter; ids: string[] }> {
  const test = await openTestCounter('2026-11-16T00:00:00.000Z')
  await test.as('officer')
  const { register } = test.counter.open!
  const ids: string[] = []
  const setting = settingOf(register)
  for (const { intake, dossier } of makeDossiers(setting, count)) {
    test.setNow(dossier.facts.receivedAt)
    const procedure = setting.procedures.find((one) => one.code === intake.procedureCode)!
    const { dossierId } = await test.ok('receipts.issue', {
      // What is filed online brings its own number with it; here everything comes over the counter.
      intake: {
        ...intake,
        channel: 'counter',
        returnBy: 'counter',
        components: everythingBrought(procedure, 'counter'),
      },
      draftId: null,
      sameOpenConfirmed: true,
      clockConfirmed: true,
    })
    ids.push(dossierId)
  }
  return { test, ids }
}

/** Bytes that no compression makes smaller, as those of a scan; the same for the same seed. */
export function scanBytes(seed: number, size: number): Buffer {
  const pieces: Buffer[] = []
  for (let made = 0; made < size; made += 64) {
    pieces.push(createHash('sha512').update(`${seed}/${made}`).digest())
  }
  return Buffer.concat(pieces).subarray(0, size)
}
