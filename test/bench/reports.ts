import { held, type Bench, quantile, shown } from './measure.ts'
import { openApp } from './open-app.ts'
import { NEXT_MORNING, registerOf } from './register/profile.ts'

const SIZE = 1_000_000
const PERIODS = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2025-01-01', to: '2025-12-31' },
]

/**
 * Form II.06a of a year on a million dossiers, timed on the page from the call to the answer: of this year, and of the
 * last one, of which it has also to be found who was open at its beginning and at its end. The first call counts each
 * past day once and is told apart.
 */
export const reports: Bench = async () => {
  const profile = await registerOf(SIZE)
  const app = await openApp({ profile, clock: NEXT_MORNING })
  try {
    await app.signIn()
    const [first, ...times] = await app.page.evaluate(async (periods) => {
      const took: number[] = []
      for (let i = 0; i < 41; i++) {
        const start = performance.now()
        const period = periods[i % periods.length]
        const reply = (await counter.call('reports.form', period, null)) as { ok: boolean }
        took.push(performance.now() - start)
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        // Both years are counted day by day before anything is measured.
        if (i === 0) await counter.call('reports.form', periods[1], null)
      }
      return took
    }, PERIODS)
    const how =
      'reports.form of this year and of the last one in turn; register of 1,000,000 generated dossiers'
    return [
      held({ id: 'reports.year.p95', value: quantile(times, 0.95), unit: 'ms', how }, '<', 50),
      shown({
        id: 'reports.year.p50',
        value: quantile(times, 0.5),
        unit: 'ms',
        how: 'median of the same calls',
      }),
      shown({
        id: 'reports.first',
        value: first! / 1000,
        unit: 's',
        how: 'the first call of a year, which counts its days once',
      }),
    ]
  } finally {
    await app.close()
  }
}
