import { z } from 'zod'
import { type DeliveryRow, findDelivery } from '../../../db/tables/sync-deliveries.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { readEntry } from './read-batch.ts'

/* The same content would be refused for the same reason. */
const CONTENT = [
  'ID_NUMBER',
  'PHONE',
  'EMAIL',
  'NAME_MISSING',
  'SUMMARY_LENGTH',
  'DUE_BEFORE_RECEIVED',
  'NUMBER_DATE',
  'SECOND_APOLOGY',
  'NEW_DUE_NOT_LATER',
]

/** Can the same act be accepted another time? Not where its content is at fault, nor blindly over another writer's act. */
export function isResendable({ state, code }: Pick<DeliveryRow, 'state' | 'code'>): boolean {
  return state === 'refused' && !CONTENT.includes(code ?? '')
}

/**
 * Sends a refused act once more, in the place of the refused one: for when its cause lay at the other end (a range
 * entered wrongly, a server that did not know the verb yet). What waits behind it follows when it is accepted.
 */
export const resendEntry: UseCase<'sync.resend'> = (act, key) => {
  const { register } = act
  return commit(act, (journal) => {
    const delivery = findDelivery(register, key)
    const entry = delivery && readEntry(register, key)
    const payload = z.record(z.string(), z.unknown()).safeParse(entry?.payload)
    if (!entry || !payload.success) return refuse('NOT_FOUND')
    if (!isResendable(delivery)) return refuse('NOT_RESENDABLE', { code: delivery.code })
    // `action` and `register` are for replaying this journal, where the act stands already.
    const { action: _action, register: _facts, supersedes: _older, ...upstream } = payload.data
    const { noun, entityId, verb, baseVersion, payloadVersion } = entry.header
    journal.record({
      noun,
      entityId,
      verb,
      baseVersion,
      payloadVersion,
      scope: 'upstream',
      payload: { ...upstream, supersedes: key },
    })
    return done({})
  })
}
