import type { Role } from '../api-spec.ts'
import { type PetitionActionKind, PetitionStatus } from './model.ts'

/** One act: in which states, and who besides the one who handles it (always, with every leader). */
export type PetitionRow = {
  /** States in which it is accepted; null: the act that begins a petition. */
  from: readonly PetitionStatus[] | null
  /** State after it; null: unchanged. */
  to: PetitionStatus | null
  /** Roles that may, handling it or not. Never for an accusation. */
  also: readonly Role[]
  /** The same, only as long as nobody has been given it. */
  alsoAtFirst: readonly Role[]
  /** Never for an accusation: not even by the leader. */
  neverOfAccusation: boolean
  verb: string
  undo: boolean
}

/** The office still has to do something about its content. */
export const OPEN: readonly PetitionStatus[] = ['received', 'handed-over', 'asked']
/** Its own time runs: nobody waits for the petitioner. */
export const RUNNING: readonly PetitionStatus[] = ['received', 'handed-over']

const row = (given: Partial<PetitionRow> & Pick<PetitionRow, 'from' | 'to' | 'verb'>): PetitionRow => ({
  also: [],
  alsoAtFirst: [],
  neverOfAccusation: false,
  undo: true,
  ...given,
})

/** The whole life of a petition on one page. */
export const PETITION_ACTS: Record<PetitionActionKind, PetitionRow> = {
  receive: row({ from: null, to: 'received', verb: 'received', undo: false }),
  'hand-over': row({
    from: RUNNING,
    to: 'handed-over',
    verb: 'handed-over',
    alsoAtFirst: ['officer', 'head'],
  }),
  'ask-more': row({ from: RUNNING, to: 'asked', verb: 'more-asked', alsoAtFirst: ['officer'] }),
  // Back to where it was: with somebody, or with nobody yet.
  'receive-more': row({ from: ['asked'], to: null, verb: 'more-received', also: ['officer'] }),
  answer: row({ from: RUNNING, to: 'answered', verb: 'answered' }),
  refuse: row({ from: RUNNING, to: 'refused', verb: 'refused', alsoAtFirst: ['officer'] }),
  withdraw: row({ from: OPEN, to: 'withdrawn', verb: 'withdrawn', also: ['officer'] }),
  publish: row({
    from: ['answered', 'unpublished'],
    to: 'published',
    verb: 'published',
    also: ['officer'],
    neverOfAccusation: true,
  }),
  'keep-unpublished': row({
    from: ['answered', 'published'],
    to: 'unpublished',
    verb: 'kept-unpublished',
    also: ['officer'],
    neverOfAccusation: true,
  }),
  correct: row({ from: [...OPEN, 'answered'], to: null, verb: 'corrected', also: ['officer'] }),
  // Done with the setting; nobody is asked.
  'set-due': row({ from: OPEN, to: null, verb: 'due-set', undo: false }),
  undo: row({
    from: PetitionStatus.options,
    to: null,
    verb: 'undone',
    undo: false,
  }),
}
