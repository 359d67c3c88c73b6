import { findPetition, type Petition } from '../../db/tables/petitions.ts'
import type { Role } from '../common/api-spec.ts'
import { maySee } from '../common/petitions/rules.ts'
import type { Act } from './counter.ts'
import { actorOf } from './stand-ins.ts'

/** A petition, if this officer may know of it: one that they may not see is as one that is not there. */
export function petitionFor(
  act: Pick<Act, 'register' | 'now' | 'officer'>,
  id: string,
): Petition | undefined {
  const petition = findPetition(act.register, id)
  return petition && maySee(petition.state, actorOf(act)) ? petition : undefined
}

/** Where the figures of a period lie that count accusations: with whoever may count them, and nobody else. */
export const reportAbout = (period: string, ownerId: string | null) =>
  ownerId === null ? `petition-report/${period}` : `petition-report/${period}/${ownerId}`

/**
 * Whether papers about this thing are for this officer. Inspections are for those who lead them; petitions keep some
 * back: the slip of an accusation is
 * for its handlers, and for the one who took it in and has to hand it to the accuser (it says nothing of its content).
 */
export function maySeePapers(act: Pick<Act, 'register' | 'now' | 'officer'>, about: string): boolean {
  const owner = /^petition-report\/[^/]+\/[^/]+\/(.+)$/.exec(about)?.[1]
  if (owner !== undefined) return owner === act.officer.id
  if (/^(inspection|views) /.test(about)) return OVERSEERS.includes(act.officer.role)
  if (!isId(about)) return true
  const petition = findPetition(act.register, about)
  if (!petition || maySee(petition.state, actorOf(act))) return true
  const { receivedBy, facts } = petition.state
  return receivedBy === act.officer.id && !facts.accused.includes(act.officer.id)
}

/* What was found about colleagues, and who looked at whose data. */
const OVERSEERS: readonly Role[] = ['leader', 'administrator']

/* Days and periods are no petitions. */
const isId = (about: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(about)
