import { z } from 'zod'

/* What every call that acts on a dossier has in common with the others, whichever noun it belongs to. */

/** The dossier, and its version as the officer saw it. */
export const onDossier = { dossierId: z.string(), version: z.int() }

/** The dossier, and its version after the act. */
export const acted = z.object(onDossier)

/** Why any act may be refused, whatever else it may be refused for. */
export const ACT_ERRORS = ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_POSSIBLE', 'ROLE_CANNOT'] as const

/** Words that may not be left out: a reason, the name of a place or body. At most `max` characters. */
export const words = (max: number) => z.string().trim().min(3).max(max)
