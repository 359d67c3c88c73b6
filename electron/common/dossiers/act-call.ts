import { z } from 'zod'
import { LateExplanation } from '../lateness/model.ts'
import { Instant } from '../time/model.ts'

/* What every call that acts on a dossier has in common with the others, whichever noun it belongs to. */

/** The dossier, and its version as the officer saw it. */
export const onDossier = { dossierId: z.string(), version: z.int() }

/** The act happened earlier than it is recorded: when, and why it is recorded only now. */
export const Happened = z.strictObject({ at: Instant, reason: z.string().trim().min(3).max(500) })
export type Happened = z.infer<typeof Happened>

/** An act on a dossier that may be recorded after it happened (dated-acts.ts). */
export const onDatedDossier = { ...onDossier, happened: Happened.optional() }

/** The dossier, and its version after the act. */
export const acted = z.object(onDossier)

/** An act that closes a dossier: of a late one it may say in the same step why (lateness/rules.ts). */
export const closing = { ...onDossier, explanation: LateExplanation.optional() }

/** Why any act may be refused, whatever else it may be refused for. */
export const ACT_ERRORS = ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_POSSIBLE', 'ROLE_CANNOT'] as const

/** Why a moment may not be said: before what the dossier had come to, or not over yet. */
export const HAPPENED_FAULTS = ['HAPPENED_TOO_EARLY', 'HAPPENED_NOT_YET'] as const

/** Why an act that closes a dossier may be refused as well: late, and nobody has said why · with a cause that the list does not have. */
export const CLOSING_ERRORS = [...ACT_ERRORS, 'LATE_UNEXPLAINED', 'CAUSE_UNKNOWN'] as const

/** Words that may not be left out: a reason, the name of a place or body. At most `max` characters. */
export const words = (max: number) => z.string().trim().min(3).max(max)
