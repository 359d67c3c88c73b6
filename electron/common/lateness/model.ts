import { z } from 'zod'

/** Why dossiers run late, as the commune words it. One that was ever used stays; it is only no longer offered. */
export const LateCause = z.strictObject({
  id: z.string(),
  name: z.string().trim().min(3).max(200),
  inUse: z.boolean(),
})
export type LateCause = z.infer<typeof LateCause>

/** What is said of a late dossier: why, who answers for it, what is done about it. */
export const LateExplanation = z.strictObject({
  /** Id of a cause of the commune's list. */
  cause: z.string().min(1).max(60),
  /** An account; null where a name was typed. */
  responsibleId: z.string().nullable(),
  responsible: z.string().trim().min(2).max(120),
  /** Biện pháp khắc phục. */
  measure: z.string().trim().min(3).max(1000),
})
export type LateExplanation = z.infer<typeof LateExplanation>

/**
 * How far the explanation of a late dossier has come: nobody has written one · the leader has not seen it · the leader
 * gave it back · confirmed, and no longer changed.
 */
export const ExplanationState = z.enum(['none', 'given', 'sent-back', 'confirmed'])
export type ExplanationState = z.infer<typeof ExplanationState>
