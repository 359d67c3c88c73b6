import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { Happened, HAPPENED_FAULTS } from '../../common/dossiers/act-call.ts'
import { earliestNext, happenedAt } from '../../common/dossiers/dated-acts.ts'
import type { Act } from '../counter.ts'
import { refuse } from '../outcome.ts'

export type HappenedFault = (typeof HAPPENED_FAULTS)[number]

/** When the act happened, where the officer says that it was before now; or why that cannot be. */
export function whenHappened(
  { now }: Pick<Act, 'now'>,
  { facts, actions }: Dossier,
  happened: Happened | undefined,
): { happened?: Happened } | { refused: ReturnType<typeof refuse<HappenedFault>> } {
  if (!happened) return {}
  const when = happenedAt(happened, facts.receivedAt, actions, now)
  if ('at' in when) return { happened: { ...happened, at: when.at } }
  return { refused: refuse(when.fault, { earliest: earliestNext(facts.receivedAt, actions) }) }
}
