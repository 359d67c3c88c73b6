import { z } from 'zod'
import { ParkCode } from './model.ts'

/**
 * Where an act that the shared system declined leads.
 * correct: the facts are at fault; the form of a correction · resend: the cause lies at the other end, and once it is
 * removed the same act goes · review: both sides are laid side by side, and somebody decides · void: the number is
 * somebody else's; it is made void here and the dossier taken in anew · readdress: on the dossier's page it is given to
 * another PC, or stays
 */
export const Remedy = z.enum(['correct', 'resend', 'review', 'void', 'readdress'])
export type Remedy = z.infer<typeof Remedy>

/* An intake and a correction carry the facts, any other act does not. */
const REMEDIES: Record<ParkCode, { facts: Remedy; other: Remedy }> = {
  PAYLOAD_MISSING: { facts: 'resend', other: 'resend' },
  PAYLOAD_MISMATCH: { facts: 'resend', other: 'resend' },
  UNKNOWN_VERB: { facts: 'resend', other: 'resend' },
  BAD_SHAPE: { facts: 'correct', other: 'review' },
  NUMBER_FOREIGN: { facts: 'resend', other: 'resend' },
  NUMBER_OUT_OF_RANGE: { facts: 'resend', other: 'resend' },
  NUMBER_TAKEN: { facts: 'void', other: 'review' },
  NUMBER_DATE: { facts: 'correct', other: 'review' },
  NUMBER_CHANGED: { facts: 'review', other: 'review' },
  ID_NUMBER: { facts: 'correct', other: 'review' },
  PHONE: { facts: 'correct', other: 'review' },
  EMAIL: { facts: 'correct', other: 'review' },
  NAME_MISSING: { facts: 'correct', other: 'review' },
  SUMMARY_LENGTH: { facts: 'correct', other: 'review' },
  DUE_BEFORE_RECEIVED: { facts: 'correct', other: 'review' },
  UNKNOWN_DOSSIER: { facts: 'resend', other: 'resend' },
  ALREADY_RECEIVED: { facts: 'review', other: 'review' },
  STATUS: { facts: 'review', other: 'review' },
  SECOND_APOLOGY: { facts: 'review', other: 'review' },
  NEW_DUE_NOT_LATER: { facts: 'review', other: 'review' },
  NOTHING_TO_SUPERSEDE: { facts: 'resend', other: 'resend' },
  STATION_NOT_SERVING: { facts: 'readdress', other: 'readdress' },
}

/** Verbs that carry the whole facts of a dossier. */
export const CARRIES_FACTS: ReadonlySet<string> = new Set(['received', 'corrected'])

/** @param code null for a conflict; one that this program does not know comes from a newer shared system */
export function remedyOf(code: string | null, verb: string): Remedy {
  // Whoever else has been at it: a dossier that did not go is given anew, or stays.
  if (code === null && verb === 'moved') return 'readdress'
  const known = ParkCode.safeParse(code).data
  return known ? REMEDIES[known][CARRIES_FACTS.has(verb) ? 'facts' : 'other'] : 'review'
}
