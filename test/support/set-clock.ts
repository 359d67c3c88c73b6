import type { CounterApp } from './counter-app.ts'

/** Moves the running counter's clock to a moment such as `2026-11-20T15:00`, Vietnam's time; it runs on from there. */
export async function setClock({ app }: CounterApp, moment: string): Promise<void> {
  await app.evaluate(({ app: program }, iso) => program.emit('demo-clock', iso), `${moment}:00+07:00`)
}
