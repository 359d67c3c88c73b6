import type { Figure } from '../../electron/common/dashboard/model.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { daysOf, type Period } from '../../electron/common/time/periods.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import { type Bench, held, quantile, shown } from './measure.ts'
import { type App, openApp } from './open-app.ts'
import { NEXT_MORNING, registerOf } from './register/profile.ts'

const SIZE = 1_000_000
const ROUNDS = 40
const PERIODS = ['month', 'last-month', 'quarter', 'half-year', 'year'] as const
const LEADER = DEMO_ACCOUNTS.find(({ role }) => role === 'leader')!

/**
 * The leader's dashboard over a million dossiers: every figure of a month, a quarter, half a year, a year, by the page's
 * own call; and the first page of the lists behind its figures. Before, once, what past days are remembered by is made.
 */
export const dashboard: Bench = async () => measureDashboard(await registerOf(SIZE))

/** The same on a profile that is there already. */
export async function measureDashboard(profile: string) {
  const app = await openApp({ profile, clock: NEXT_MORNING })
  try {
    await app.signIn()
    await app.call('session.lock', {})
    await app.call('session.signIn', { login: LEADER.login, password: DEMO_PASSWORD })
    const today = dayOf(NEXT_MORNING)
    const year = daysOf('year', today)
    const [first] = await timed(app, 'dashboard.show', [year])
    const asked = PERIODS.map((name) => daysOf(name, today))
    const took = await timed(app, 'dashboard.show', Array.from({ length: ROUNDS }, () => asked).flat())
    const whole = await timed(
      app,
      'dashboard.show',
      Array.from({ length: ROUNDS }, () => year),
    )
    const lists = await timed(
      app,
      'dashboard.list',
      FIGURES.flatMap((figure) => [year, asked[0]!].map((period) => ({ period, figure }))),
    )
    const on = 'register of 1,000,000 generated dossiers (without their journal)'
    return [
      held(
        {
          id: 'dashboard.p95',
          value: quantile(took, 0.95),
          unit: 'ms',
          how: `dashboard.show of ${PERIODS.join(', ')}, called on the page of the running app, ${ROUNDS} times each; ${on}`,
        },
        '<',
        100,
      ),
      held(
        {
          id: 'dashboard.year.p95',
          value: quantile(whole, 0.95),
          unit: 'ms',
          how: 'the same of the present year alone',
        },
        '<',
        100,
      ),
      shown({
        id: 'dashboard.list.worst',
        value: Math.max(...lists),
        unit: 'ms',
        how: `slowest first page of ${lists.length} lists behind a figure, of a month and of a year`,
      }),
      shown({
        id: 'dashboard.first',
        value: first!,
        unit: 'ms',
        how: 'dashboard.show of the year once, before any past day has been counted',
      }),
    ]
  } finally {
    await app.close()
  }
}

const open = { of: 'open', due: null, field: null, holder: null } as const
const decided = { of: 'decided', outcome: null, mark: null } as const
const FIGURES: Figure[] = [
  open,
  { ...open, due: 'overdue' },
  decided,
  { ...decided, outcome: 'late' },
  { ...decided, mark: 'supplemented' },
  { ...decided, mark: 're-appointed' },
  { of: 'received', channel: 'post', scanned: null },
  { of: 'received', channel: null, scanned: 'all' },
  { of: 'waiting', for: 'to-sign' },
]

type Asked = Period | { period: Period; figure: Figure }

async function timed(app: App, name: string, inputs: readonly Asked[]): Promise<number[]> {
  return app.page.evaluate(
    async ([call, given]) => {
      const took: number[] = []
      for (const input of given) {
        const start = performance.now()
        const reply = (await counter.call(call, input, null)) as { ok: boolean }
        took.push(performance.now() - start)
        if (!reply.ok) throw new Error(JSON.stringify(reply))
      }
      return took
    },
    [name, inputs] as const,
  )
}
