import { deliveryOfDossiers, getCursor } from '../../../db/tables/sync-deliveries.ts'
import { outboxLines } from '../../../db/tables/sync-outbox.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { whatIsLeft } from './what-is-left.ts'

const LINES = 300

/** What would go now, before anything is sent. */
export const planSync: UseCase<'sync.plan'> = ({ register }) => {
  const lines = outboxLines(register, getCursor(register), LINES)
  const delivery = deliveryOfDossiers(
    register,
    lines.map((line) => line.dossierId),
  )
  return done({
    total: whatIsLeft(register),
    lines: lines.map((line) => ({ ...line, delivery: delivery.get(line.dossierId) ?? 'saved' })),
  })
}
