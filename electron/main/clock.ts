import { app } from 'electron'
import type { Instant } from '../common/time/model.ts'
import { toInstant } from '../common/time/rules.ts'

/**
 * The program's clock. With `--demo-clock` (never in a package) it starts at that moment, runs on, and jumps when
 * the demo day says so (`app.emit('demo-clock', iso)` from the driver).
 */
export function makeClock(demoClock: string | null): () => Instant {
  if (!demoClock) return () => toInstant(Date.now())
  let offset = Date.parse(demoClock) - Date.now()
  app.on(
    'demo-clock' as 'ready',
    ((iso: string) => {
      offset = Date.parse(iso) - Date.now()
    }) as () => void,
  )
  return () => toInstant(Date.now() + offset)
}
