import { z } from 'zod'
import { command } from '../api-spec.ts'
import { ACT_ERRORS, acted, onDossier, words } from '../dossiers/act-call.ts'
import { Instant } from '../time/model.ts'

/* The shared system takes no longer a reason (dossiers/upstream.ts). */
const explanation = words(2000)

/** Why dossiers run late, as the written explanation upward asks. */
export const CAUSES = [
  'complex-case',
  'waiting-for-agency',
  'missing-data',
  'staff',
  'system-fault',
  'applicant',
  'other',
] as const

export const apologiesApi = {
  /** Letter and the one new date, drafted for the leader; drafting again replaces the draft. */
  draft: command({
    input: z.object({
      ...onDossier,
      reason: explanation,
      cause: z.enum(CAUSES),
      responsible: z.string().trim().min(2).max(120),
      newDueAt: Instant,
    }),
    output: acted,
    errors: [...ACT_ERRORS, 'NEW_DATE_TOO_EARLY', 'NEW_DATE_IS_REST_DAY'],
    roles: ['officer', 'specialist', 'head'],
  }),
  /** The leader's sign-off: the letter gets its number and the dossier its new date. */
  signOff: command({
    input: z.object(onDossier),
    output: acted.extend({ apologyNo: z.string() }),
    errors: [...ACT_ERRORS, 'NEW_DATE_TOO_EARLY', 'WITHOUT_REASON'],
    roles: ['leader'],
  }),
  decline: command({
    input: z.object({ ...onDossier, reason: explanation }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['leader'],
  }),
  /** A second delay: no second new date exists; the leader is told why. */
  escalate: command({
    input: z.object({ ...onDossier, reason: explanation }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer', 'specialist', 'head'],
  }),
}
