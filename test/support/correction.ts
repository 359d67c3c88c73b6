import type { Correction } from '../../electron/common/receipts/correction.ts'
import type { TestCounter } from './counter.ts'

/** What was taken in, as the form of a correction would hand it in; `change` is what the officer does. */
export async function correctionOf(
  test: Pick<TestCounter, 'ok'>,
  dossierId: string,
  change: Partial<Correction> = {},
): Promise<Correction> {
  const { facts } = await test.ok('dossiers.get', { id: dossierId })
  const { applicant, fees } = await test.ok('receipts.correction', { dossierId })
  const { authorised, priority, request, channel, sets, returnBy, returnAddress, receivedAt } = facts
  return {
    ...{ applicant, authorised, priority, request, channel, sets, returnBy, returnAddress, receivedAt, fees },
    posted: facts.posted ?? null,
    components: facts.components.map(({ code, originals, copies, notNeeded, applies }) => ({
      ...{ code, originals, copies, notNeeded, applies },
    })),
    fee: null,
    ...change,
  }
}
