import { z } from 'zod'
import { LateExplanation } from '../lateness/model.ts'

/* What every call that acts on a dossier has in common with the others, whichever noun it belongs to. */

/** The dossier, and its version as the officer saw it. */
export const onDossier = { dossierId: z.string(), version: z.int() }

/** The dossier, and its version after the act. */
export const acted = z.object(onDossier)

/** An act that closes a dossier: of a late one it may say in the same step why (lateness/rules.ts). */
export const closing = { ...onDossier, explanation: LateExplanation.optional() }

/** Why any act may be refused, whatever else it may be refused for. */
export const ACT_ERRORS = ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_POSSIBLE', 'ROLE_CANNOT'] as const

/** Why an act that closes a dossier may be refused as well: late, and nobody has said why · with a cause that the list does not have. */
export const CLOSING_ERRORS = [...ACT_ERRORS, 'LATE_UNEXPLAINED', 'CAUSE_UNKNOWN'] as const

/** Words that may not be left out: a reason, the name of a place or body. At most `max` characters. */
export const words = (max: number) => z.string().trim().min(3).max(max)
