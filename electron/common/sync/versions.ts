import { z } from 'zod'

/* Which forms of the protocol a program speaks. Stations are brought up to date one by one and the shared system on
   another day, so for years an older one speaks with a newer. What keeps them apart from trouble:
   - Answers may grow: a reader takes the fields, codes and kinds it knows and leaves the rest. Requests may not: what
     the shared system does not know it refuses, for it must not seem to have understood.
   - So a station asks for something only when the shared system says that it knows the version which brought it. */

/**
 * What this program speaks. 1: first form; who says nothing of versions speaks it. 2: change of keys on both sides,
 * stolen PCs, re-enrolment. 3: batches without the hashes that can be worked out.
 */
export const PROTOCOLS: ProtocolRange = { oldest: 1, newest: 3 }

export const ProtocolRange = z.object({ oldest: z.int().min(1), newest: z.int().min(1) })
export type ProtocolRange = z.infer<typeof ProtocolRange>

/** What came with which version, where a peer that lacks it has to be spared. */
const SINCE = { keys: 2, shortBatches: 3 } as const

const FIRST: ProtocolRange = { oldest: 1, newest: 1 }

/** As it stands in the header: `1-2`. */
export function protocolText({ oldest, newest }: ProtocolRange): string {
  return `${oldest}-${newest}`
}

/** What the other side speaks by its header; who sends none, or one that cannot be read, speaks the first form. */
export function readProtocols(header: unknown): ProtocolRange {
  const told = typeof header === 'string' ? header : ''
  const [, oldest, newest] = /^(\d{1,4})-(\d{1,4})$/.exec(told) ?? []
  return ProtocolRange.safeParse({ oldest: Number(oldest), newest: Number(newest) }).data ?? FIRST
}

/** Who of two has to be brought up to date before they can speak at all; null: nobody. */
export function tooOld(mine: ProtocolRange, theirs: ProtocolRange): 'mine' | 'theirs' | null {
  if (mine.newest < theirs.oldest) return 'mine'
  return theirs.newest < mine.oldest ? 'theirs' : null
}

/** Does the other side know what the version brought? */
export function knows(theirs: ProtocolRange, what: keyof typeof SINCE): boolean {
  return theirs.newest >= SINCE[what]
}
