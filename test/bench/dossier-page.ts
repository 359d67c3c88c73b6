import { type Bench, held, quantile, shown } from './measure.ts'
import { type App, openApp } from './open-app.ts'
import { NEXT_MORNING, registerOf } from './register/profile.ts'

const SIZE = 1_000_000
const EVENTS = 200
const ROUNDS = 40

/**
 * A dossier with 200 events in a register of a million: its page from the click on its line until it is drawn with its
 * newest events (the older ones stand behind a button), and an act on it from the call on the page to the answer, which is on the disk by then.
 */
export const dossierPage: Bench = async () => measureDossierPage(await registerOf(SIZE))

/** The same on a profile that is there already. */
export async function measureDossierPage(profile: string) {
  const app = await openApp({ profile, clock: NEXT_MORNING })
  try {
    await app.signIn()
    const dossier = await dossierWithEvents(app)
    const asked = await repeated(app, 'dossiers.get', { id: dossier.id })
    const opened = await openings(app, dossier)
    const acted = await acts(app, dossier.id)
    const on = `dossier with ${EVENTS} events, register of 1,000,000 generated dossiers; ${ROUNDS} times`
    const p95 = (times: readonly number[]) => quantile(times, 0.95)
    return [
      held(
        {
          id: 'dossier-page.open.p95',
          value: p95(opened),
          unit: 'ms',
          how: `click on the line in the register until its page is drawn; ${on}`,
        },
        '≤',
        50,
      ),
      held(
        {
          id: 'dossier-page.act.p95',
          value: p95(acted),
          unit: 'ms',
          how: `dossiers.notify called on the page to its answer, committed; ${on}`,
        },
        '≤',
        50,
      ),
      shown({
        id: 'dossier-page.open.p50',
        value: quantile(opened, 0.5),
        unit: 'ms',
        how: 'median of the same',
      }),
      shown({
        id: 'dossier-page.act.p50',
        value: quantile(acted, 0.5),
        unit: 'ms',
        how: 'median of the same',
      }),
      shown({
        id: 'dossier-page.get.p95',
        value: p95(asked),
        unit: 'ms',
        how: `dossiers.get through IPC alone; ${on}`,
      }),
    ]
  } finally {
    await app.close()
  }
}

type Found = { id: string; dossierNo: string }

/** An open dossier that lives through calls to its owner until it has its events; each run takes a fresh one. */
async function dossierWithEvents(app: App): Promise<Found> {
  const { lines } = await app.call('dossiers.list', { view: 'overdue', limit: 200 })
  for (const { id, dossierNo } of lines) {
    const { timeline, state } = await app.call('dossiers.get', { id })
    if (timeline.length >= EVENTS) continue
    let { version } = state
    for (let events = timeline.length; events < EVENTS; events++) {
      version = (await app.call('dossiers.notify', call(id, version, events))).version
    }
    return { id, dossierNo }
  }
  throw new Error('every overdue dossier of the register has its events already')
}

const call = (dossierId: string, version: number, n: number) => ({
  dossierId,
  version,
  by: 'phone' as const,
  reached: n % 3 === 0,
  note: `Gọi lần ${n}: hẹn chiều ra nhận, người nhà nghe máy.`,
})

async function repeated(app: App, name: string, input: object): Promise<number[]> {
  return app.page.evaluate(
    async ([called, given, rounds]) => {
      const took: number[] = []
      for (let i = 0; i < rounds; i++) {
        const start = performance.now()
        const reply = (await counter.call(called, given, null)) as { ok: boolean }
        took.push(performance.now() - start)
        if (!reply.ok) throw new Error(JSON.stringify(reply))
      }
      return took
    },
    [name, input, ROUNDS] as const,
  )
}

/** Opened from its line in the register and left again with Esc, each time. */
async function openings({ page }: App, { dossierNo }: Found): Promise<number[]> {
  await page.keyboard.press('F3')
  await page.locator('.register-search input').fill(dossierNo)
  return page.evaluate(async (rounds) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    const until = async <T>(there: () => T | null | false): Promise<T> => {
      for (;;) {
        const found = there()
        if (found) return found
        await frame()
      }
    }
    const took: number[] = []
    for (let i = 0; i < rounds; i++) {
      const line = await until(() => {
        const rows = document.querySelectorAll<HTMLElement>('[role=rowgroup] [role=row]')
        return rows.length === 1 && rows[0]
      })
      // Nothing of the screen before is still being drawn.
      for (let rest = 0; rest < 12; rest++) await frame()
      const start = performance.now()
      line!.click()
      await until(() => document.querySelector('.timeline > li'))
      // Found at the beginning of the frame that draws it; a task after that frame comes when it is drawn.
      await new Promise((next) => setTimeout(next))
      took.push(performance.now() - start)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    }
    return took
  }, ROUNDS)
}

async function acts(app: App, id: string): Promise<number[]> {
  const took: number[] = []
  let { version } = (await app.call('dossiers.get', { id })).state
  for (let round = 0; round < ROUNDS; round++) {
    const done = await app.page.evaluate(
      async (input) => {
        const start = performance.now()
        const reply = await counter.call('dossiers.notify', input, crypto.randomUUID())
        return { ms: performance.now() - start, reply }
      },
      call(id, version, round),
    )
    const reply = done.reply as { ok: boolean; data: { version: number } }
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    version = reply.data.version
    took.push(done.ms)
  }
  return took
}
