/* What may go wrong, as data: fast-check makes stories of it and shrinks them. */

/** Where a station may be killed while it syncs. Only what lies on its disk is left. */
export const CRASH_POINTS = [
  /** A request was about to go: nothing of it has left. */
  'before-request',
  /** It has reached the shared system; its answer is not read any more. */
  'after-request',
  /** The answer is read, nothing of it is written. */
  'before-transaction',
  /** Everything is written, nothing is committed. */
  'inside-transaction',
  /** Committed, and nothing more. */
  'after-commit',
  /** Waiting for the line to come back. */
  'asleep',
] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

/** A part of something, 0 to 1. */
type Share = number

/** What happens to one request of a station. */
export type Fault =
  | { kind: 'lost-request' }
  | { kind: 'lost-answer' }
  /** It arrives twice, and the second answer is the one that is heard. */
  | { kind: 'duplicate' }
  /** The station thinks it lost; it arrives after later ones. */
  | { kind: 'late' }
  /** It arrives after one that left later, and both are answered. */
  | { kind: 'overtaken' }
  /** Of the request only its beginning arrives. */
  | { kind: 'cut-request'; at: Share }
  /** Of the answer's body only the beginning arrives, and looks whole. */
  | { kind: 'cut-answer'; at: Share }
  /** Somebody says no instead of what was to be said: the shared system itself, or something in between. */
  | { kind: 'status'; status: 401 | 409 | 413 | 429 | 500 | 503; by: 'server' | 'between'; arrived: boolean }
  | { kind: 'slow'; ms: number }
  /** The shared system is stopped under the request and started again. */
  | { kind: 'restart' }

/** A sync: what happens to its requests one after the other (null: nothing), and where it is killed. */
export type Weather = {
  faults: readonly (Fault | null)[]
  /** The station dies the `after`-th time it comes to this point. */
  kill: { at: CrashPoint; after: number } | null
}

/** One thing that happens to one station. */
export type Step =
  | { kind: 'take-in'; station: number; many: number }
  /** An officer does something with one of the station's dossiers. */
  | { kind: 'act'; station: number; which: number; who: number; what: number; seed: number }
  | { kind: 'scan'; station: number; which: number; kilobytes: number }
  /** A dossier that the shared system will refuse: its telephone number is none. */
  | { kind: 'take-in-refused'; station: number }
  /** An entry of a known verb whose content is nonsense. */
  | { kind: 'poison'; station: number; which: number }
  /** The officer sets the first refused dossier right, or sends the refused act again. */
  | { kind: 'mend'; station: number }
  | { kind: 'clock'; station: number; hours: number }
  | { kind: 'sync'; station: number; weather: Weather }
  /** The last of the PCs is given up as it stands; from then on nothing happens at it. */
  | { kind: 'die'; station: number }
  /** Everything that is with it is wanted here, as far as this station has heard. */
  | { kind: 'want'; station: number }
  /** Two processes on one register, both syncing. */
  | { kind: 'sync-twice'; station: number; weather: Weather; other: Weather }
