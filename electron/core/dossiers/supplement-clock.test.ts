import { afterEach, beforeEach, expect, it } from 'vitest'
import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { findProcedure, putProcedure } from '../../../db/tables/procedures.ts'
import { correctionOf } from '../../../test/support/correction.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { aRow, HEADER, writeList } from '../../../test/support/import-file.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { ImportField } from '../../common/imports/model.ts'
import type { Procedure } from '../../common/procedures/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

/* What a supplement does to the clock is what the procedure said when the dossier began, whatever it says since. */

const CODE = '2.000950'
let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-16T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

const at = (day: string) => test.setNow(`2026-${day}T09:00:00+07:00`)
function decide(supplementClock: Procedure['supplementClock'], code = CODE) {
  const { register } = test.counter.open!
  const stored = findProcedure(register, code)!
  const procedure = { ...stored.procedure, supplementClock }
  register.immediate(() => putProcedure(register, { ...stored, procedure }))
}
const begun = async (person = 1) => (await takenIn(test, { procedure: CODE, person })).dossierId
/** Asked on Wednesday, brought on Friday: the new due moment of five working days from Monday. */
async function supplemented(dossierId: string) {
  at('11-18')
  await test.ok('dossiers.askSupplement', {
    ...{ ...(await test.on(dossierId)), items: ['Biên bản họp'], reason: 'Thiếu biên bản' },
  })
  at('11-20')
  const { clock, newDueAt } = await test.ok('dossiers.receiveSupplement', {
    ...{ ...(await test.on(dossierId)), note: '' },
  })
  return [clock, newDueAt.slice(0, 10)]
}

it('begun with a clock that goes on, it goes on; begun with one that begins anew, it begins anew', async () => {
  const first = await begun()
  decide('restart')
  const second = await begun(2)
  decide('pause')
  expect(await supplemented(first)).toEqual(['resumed', '2026-11-25'])
  expect(await supplemented(second)).toEqual(['restarted', '2026-11-27'])
  // The explanation on the dossier's page tells the same.
  expect((await test.ok('dossiers.clock', { id: second })).asPromised).toBe(true)
})

it('another moment of intake is counted by the rule the dossier began with', async () => {
  const dossierId = await begun()
  decide('restart')
  expect(await supplemented(dossierId)).toEqual(['resumed', '2026-11-25'])
  const correction = await correctionOf(test, dossierId, {
    receivedAt: '2026-11-13T02:00:00.000Z' as Instant,
  })
  const { newDueAt } = await test.ok('receipts.correct', {
    ...{ ...(await test.on(dossierId)), correction, reason: 'Nhận trên giấy hôm thứ Sáu' },
  })
  // Friday to Friday without the two days of waiting; begun anew it would be the 27th.
  expect(newDueAt?.slice(0, 10)).toBe('2026-11-24')
})

it('an imported dossier keeps what the procedure said on the day it came in', async () => {
  at('11-20')
  decide('restart', '1.004837')
  const opened = await test.ok('imports.open', { path: writeList(test.folder, [HEADER, aRow(1)]) })
  const columns = Object.fromEntries(
    opened.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])),
  ) as Record<ImportField, number>
  const reading = { fileId: opened.fileId, columns, scope: 'local' as const }
  const { rows } = await test.ok('imports.check', reading)
  await test.ok('imports.write', { ...reading, importId: newId(), rows: rows.map(({ row }) => row) })
  decide('pause', '1.004837')
  const id = dossierIdOf(test.counter.open!.register, 'H14.999.01-261101-0001')!
  expect((await test.ok('dossiers.get', { id })).facts.procedure.supplementClock).toBe('restart')
})
