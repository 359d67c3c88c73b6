import type { Role } from '../api-spec.ts'
import type { DossierState, DossierStatus } from './model.ts'

/** Whoever wants to act. */
export type Actor = {
  id: string
  role: Role
  department: string
  /** Absent colleagues whose work this one looks after now. */
  standsFor?: readonly string[]
}

/** Papers an act calls for, by their kind in papers/model.ts. */
export type CalledPaper = 'receipt' | 'supplement' | 'stop-notice' | 'apology' | 'return-receipt'

/**
 * Where an act leads that has no one state: `by-signatures` to the next signature asked for, else to the end ·
 * `back-to-work` to where it was before it waited · `given-back` a result is returned, a refusal stays one, a part
 * leaves the rest in work · `as-before` to the state before the act that is taken back · `where-it-was` to where it was
 * when it was given to another PC.
 */
export type Leads = 'by-signatures' | 'back-to-work' | 'given-back' | 'as-before' | 'where-it-was'

/** One act as the table of acts has it. */
export type ActionRow = {
  roles: readonly Role[]
  /** States in which the act is accepted; null: the act that begins a dossier. */
  from: readonly DossierStatus[] | null
  /** State after it; null: unchanged. */
  to: DossierStatus | Leads | null
  /** What else must hold; without `who`, whether somebody could. */
  when?: (state: DossierState, who: Actor | undefined) => boolean
  /** What it does to the clock of the whole dossier. */
  clock: 'starts' | 'runs' | 'stops' | 'goes-on' | 'ends' | 'moves'
  /** The paper it calls for. */
  paper: CalledPaper | null
  /** Verb of the journal entry, and whether the shared system is told; local acts stay in the commune. */
  verb: string
  scope: 'upstream' | 'local'
  /** Whether the officer may take it back while nothing of it is printed, signed or sent; then see once-sent.ts. */
  undo: boolean
}
