import type { Register } from '../../../db/engine/query.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { countOutbox } from '../../../db/tables/sync-outbox.ts'
import type { SyncPlan } from '../../common/sync/api.ts'
import { getRate } from './sync-store.ts'

/* A line that carries nothing at all still takes a moment to say so. */
const LEAST_SECONDS = 1

/** What still has to go, and how long that takes at the speed that was measured last. */
export function whatIsLeft(register: Register): SyncPlan {
  const outbox = countOutbox(register, getCursor(register))
  const rate = getRate(register)
  const nothing = outbox.entries === 0 && outbox.files === 0
  const secondsFor = (bytes: number) => rate && Math.ceil(bytes / rate.bytesPerSecond)
  const seconds = rate && Math.max(LEAST_SECONDS, Math.ceil(outbox.bytes / rate.bytesPerSecond))
  return {
    ...outbox,
    seconds: nothing ? 0 : seconds,
    entrySeconds: secondsFor(outbox.entryBytes),
    fileSeconds: secondsFor(outbox.fileBytes),
    measuredAt: rate?.at ?? null,
  }
}
