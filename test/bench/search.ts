import { held, type Bench, quantile, shown } from './measure.ts'
import { openApp } from './open-app.ts'
import { KINDS, type Query, queriesFor } from './queries.ts'
import { NEXT_MORNING, registerOf } from './register/profile.ts'

const SIZE = 1_000_000
const EACH = 12

/**
 * As-you-type search on a million dossiers: each text typed letter by letter, one `dossiers.list` per letter with the
 * screen's own page size, timed on the page from the call to the answer. Also what home and the views' counts take.
 */
export const search: Bench = async () => {
  const profile = await registerOf(SIZE)
  const queries = await queriesFor(profile, EACH)
  const app = await openApp({ profile, clock: NEXT_MORNING })
  try {
    await app.signIn()
    const typed = queries.flatMap(({ kind, text }) =>
      prefixesOf(text).map((prefix) => ({ kind, text: prefix })),
    )
    const times = await app.page.evaluate(
      async (texts) => {
        const took: number[] = []
        for (const text of texts) {
          const start = performance.now()
          const reply = (await counter.call('dossiers.list', { view: 'all', text }, null)) as { ok: boolean }
          took.push(performance.now() - start)
          if (!reply.ok) throw new Error(JSON.stringify(reply))
        }
        return took
      },
      typed.map(({ text }) => text),
    )
    const counts = await repeated(app, 'dossiers.counts', {})
    const home = await repeated(app, 'home.today', {})
    if (process.env.QMC_BENCH_DETAIL) detail(typed, times)
    const what = `${queries.length} searches typed letter by letter (${typed.length} calls) through IPC in the running app`
    const on = `register of 1,000,000 generated dossiers (without their journal)`
    return [
      held({ id: 'search.p95', value: quantile(times, 0.95), unit: 'ms', how: `${what}; ${on}` }, '<', 16),
      shown({ id: 'search.p50', value: quantile(times, 0.5), unit: 'ms', how: 'median of the same calls' }),
      shown({ id: 'search.worst', value: Math.max(...times), unit: 'ms', how: 'slowest of the same calls' }),
      held(
        {
          id: 'counts.p95',
          value: quantile(counts, 0.95),
          unit: 'ms',
          how: `dossiers.counts, all views; ${on}`,
        },
        '<',
        33,
      ),
      held(
        { id: 'home.p95', value: quantile(home, 0.95), unit: 'ms', how: `home.today of the officer; ${on}` },
        '<',
        33,
      ),
    ]
  } finally {
    await app.close()
  }
}

function prefixesOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)).filter(
    (prefix) => !prefix.endsWith(' '),
  )
}

async function repeated(
  app: Awaited<ReturnType<typeof openApp>>,
  name: string,
  input: object,
): Promise<number[]> {
  return app.page.evaluate(
    async ([call, given]) => {
      const took: number[] = []
      for (let i = 0; i < 40; i++) {
        const start = performance.now()
        const reply = (await counter.call(call, given, null)) as { ok: boolean }
        took.push(performance.now() - start)
        if (!reply.ok) throw new Error(JSON.stringify(reply))
      }
      return took
    },
    [name, input] as const,
  )
}

/** By kind of search, and the slowest: to find out where a miss comes from. */
function detail(typed: Query[], times: number[]): void {
  const all = typed.map((one, place) => ({ ...one, ms: times[place]! }))
  for (const kind of KINDS) {
    const ms = all.filter((one) => one.kind === kind).map((one) => one.ms)
    console.log(`${kind.padEnd(20)} p50 ${quantile(ms, 0.5).toFixed(1)} p95 ${quantile(ms, 0.95).toFixed(1)}`)
  }
  for (const { kind, text, ms } of all.sort((a, b) => b.ms - a.ms).slice(0, 25))
    console.log(ms.toFixed(1), kind, JSON.stringify(text))
}
