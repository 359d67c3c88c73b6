import { held, type Bench, median, shown } from './measure.ts'
import { openApp } from './open-app.ts'
import { NEXT_MORNING, registerOf } from './register/profile.ts'

const ROUNDS = 7
const SMALL = 1000
const LARGE = 1_000_000

type Times = { home: number; register: number }

/**
 * From Enter at the sign-in to lists on screen, in a freshly started app each time: the first dossiers of the home
 * screen, then F3 and the first rows of the register. Both sizes in turn, so that both meet the same machine.
 */
export const open: Bench = async () => {
  const [small, large] = [await registerOf(SMALL), await registerOf(LARGE)]
  const times: Record<'small' | 'large', Times[]> = { small: [], large: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.small.push(await signInOn(small))
    times.large.push(await signInOn(large))
  }
  const of = (size: 'small' | 'large', what: keyof Times) => median(times[size].map((one) => one[what]))
  const how = (from: string, to: string) =>
    `${from} to ${to}, password hashing included; median of ${ROUNDS} starts each, 1,000,000 dossiers less 1,000`
  return [
    held(
      {
        id: 'open.home',
        value: of('large', 'home') - of('small', 'home'),
        unit: 'ms longer',
        how: how('Enter at the sign-in', 'the first dossiers on the home screen'),
      },
      '≤',
      150,
    ),
    held(
      {
        id: 'open.register',
        value: of('large', 'register') - of('small', 'register'),
        unit: 'ms longer',
        how: how('Enter at the sign-in, F3 as soon as home stands', 'the first rows of the register'),
      },
      '≤',
      150,
    ),
    shown({
      id: 'open.home.time',
      value: of('large', 'home'),
      unit: 'ms',
      how: 'with 1,000,000 dossiers, in all',
    }),
  ]
}

async function signInOn(profile: string): Promise<Times> {
  const app = await openApp({ profile, clock: NEXT_MORNING })
  try {
    await app.readyToSignIn()
    await app.page.evaluate(armClock)
    await app.page.keyboard.press('Enter')
    return await app.page.evaluate(() => clocked)
  } finally {
    await app.close()
  }
}

/** Runs on the page: clocks from the next key to the frames in which the lines stand. */
function armClock(): void {
  const pressed = new Promise<number>((tell) => {
    addEventListener('keydown', () => tell(performance.now()), { capture: true, once: true })
  })
  const seen = async (lines: string) => {
    while (!document.querySelector(lines)) await new Promise((frame) => requestAnimationFrame(frame))
    return performance.now()
  }
  globalThis.clocked = pressed.then(async (start) => {
    const home = await seen('.task-line')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F3', code: 'F3', bubbles: true }))
    return { home: home - start, register: (await seen('[role=rowgroup] [role=row]')) - start }
  })
}

declare global {
  var clocked: Promise<Times>
}
