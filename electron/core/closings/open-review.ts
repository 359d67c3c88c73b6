import { findAccount } from '../../../db/tables/accounts.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { findDelivery, openDeliveriesOf } from '../../../db/tables/sync-deliveries.ts'
import { findTheirs } from '../../../db/tables/sync-theirs.ts'
import { compareFacts, type Review } from '../../common/closings/review.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { isUpstreamVerb, UPSTREAM, type UpstreamPayload } from '../../common/dossiers/upstream.ts'
import type { HeldDossier } from '../../common/sync/held-dossier.ts'
import type { Entry, EntryKey } from '../../common/sync/model.ts'
import { CARRIES_FACTS, remedyOf } from '../../common/sync/remedies.ts'
import { applyAct, type UpstreamDossier } from '../../common/sync/upstream-rules.ts'
import type { Act } from '../counter.ts'
import { toldFacts } from '../receipts/told-facts.ts'
import { getLink } from '../sync/link.ts'
import { readEntry } from '../sync/read-batch.ts'

/** A declined act with both sides of its dossier; undefined when it is not open any more. */
export function openReview({ register }: Pick<Act, 'register'>, key: EntryKey): Review | undefined {
  const delivery = findDelivery(register, key)
  const entry = delivery && readEntry(register, key)
  const dossier = delivery && findDossier(register, delivery.entityId)
  const state = dossier && reduceDossier(dossier.actions)
  if (!entry || !dossier || !state || (delivery.state !== 'refused' && delivery.state !== 'conflict')) return
  const { verb, at, officer } = entry.header
  const theirs = findTheirs(register, dossier.id)
  const facts = theirs?.held.facts
  return {
    ...key,
    dossierId: dossier.id,
    dossierNo: dossier.dossierNo,
    version: state.version,
    verb,
    remedy: remedyOf(delivery.state === 'conflict' ? null : delivery.code, verb),
    reason: delivery.reason ?? '',
    waiting: openDeliveriesOf(register, dossier.id).filter((row) => row.state === 'fenced').length,
    ours: {
      at,
      officerName: findAccount(register, officer)?.name ?? '',
      status: state.status === 'void' ? 0 : STATUSES[state.status].national,
    },
    theirs: theirs
      ? {
          fetchedAt: theirs.fetchedAt,
          version: theirs.held.version,
          status: theirs.held.status,
          acts: theirs.held.acts,
        }
      : null,
    fields: facts ? compareFacts(toldFacts(dossier.facts, state), facts) : [],
    carriesFacts: CARRIES_FACTS.has(verb),
    canRepeat: theirs !== undefined && fits(register, entry, theirs.held),
  }
}

/* The same question that the shared system will ask. */
function fits(register: Act['register'], { header, payload }: Entry, held: HeldDossier): boolean {
  const link = getLink(register)
  if (!link || CARRIES_FACTS.has(header.verb) || !isUpstreamVerb(header.verb)) return false
  const parsed = UPSTREAM[header.verb].safeParse(payload)
  if (!parsed.success) return false
  const act = { verb: header.verb, payload: parsed.data } as UpstreamPayload
  return 'dossier' in applyAct(upstreamOf(held), act, header.at, link)
}

function upstreamOf({ status, ...held }: HeldDossier): UpstreamDossier {
  return { ...held, status: status === 0 ? 'void' : (status as Exclude<UpstreamDossier['status'], 'void'>) }
}
