import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { type DeliveryRow, findDelivery } from '../../../db/tables/sync-deliveries.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { UpstreamFacts } from '../../common/dossiers/upstream.ts'
import type { Entry } from '../../common/sync/model.ts'
import { checkFacts } from '../../common/sync/upstream-rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { toldFacts } from '../receipts/told-facts.ts'
import { readEntry } from './read-batch.ts'

/* The same content would be refused for the same reason. */
const IN_FACTS = ['ID_NUMBER', 'PHONE', 'EMAIL', 'NAME_MISSING', 'SUMMARY_LENGTH', 'DUE_BEFORE_RECEIVED']
const CONTENT = [...IN_FACTS, 'NUMBER_DATE', 'SECOND_APOLOGY', 'NEW_DUE_NOT_LATER']

/** Can the same act be accepted another time? Not where its content is at fault, nor blindly over another writer's act. */
export function isResendable({ state, code }: Pick<DeliveryRow, 'state' | 'code'>): boolean {
  return state === 'refused' && !CONTENT.includes(code ?? '')
}

/**
 * The facts as they stand now, where an intake or a correction was refused for its content and the dossier has been
 * corrected since, before anybody knew of the refusal. Null where that would be refused as well, or is no answer.
 */
export function factsCorrectedSince(
  register: Register,
  { state, code, entityId }: Pick<DeliveryRow, 'state' | 'code' | 'entityId'>,
  entry: Entry,
): UpstreamFacts | null {
  const { verb, noun } = entry.header
  if (state !== 'refused' || noun !== 'dossier' || (verb !== 'received' && verb !== 'corrected')) return null
  const dossier = findDossier(register, entityId)
  const status = dossier && reduceDossier(dossier.actions)
  if (!dossier || !status || status.status === 'void') return null
  const facts = toldFacts(dossier.facts, status)
  // They pass where those that were refused did not: so they are others.
  return checkFacts(facts).length === 0 && IN_FACTS.includes(code ?? '') ? facts : null
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
    const facts = isResendable(delivery) ? null : factsCorrectedSince(register, delivery, entry)
    if (!isResendable(delivery) && !facts) return refuse('NOT_RESENDABLE', { code: delivery.code })
    // `action` and `register` are for replaying this journal, where the act stands already.
    const { action: _action, register: _facts, supersedes: _older, ...upstream } = payload.data
    const { noun, entityId, verb, baseVersion, payloadVersion } = entry.header
    journal.record({
      noun,
      entityId,
      verb: facts ? 'corrected' : verb,
      baseVersion,
      payloadVersion,
      scope: 'upstream',
      payload: { ...upstream, ...(facts && { facts }), supersedes: key },
    })
    return done({})
  })
}
