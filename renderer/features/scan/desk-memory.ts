import { create } from 'zustand'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import type { DropFault } from '../../../electron/common/scans/model.ts'

/* What was done on each desk and how it is taken back, and what came of files, kept outside the screen, so that a look
   elsewhere or the lock loses nothing. A colleague who signs in finds nothing to take back; it ends with the program. */

export type Call =
  | 'scans.rotate'
  | 'scans.reorder'
  | 'scans.remove'
  | 'scans.restore'
  | 'scans.assign'
  | 'scans.withdraw'
  | 'scans.adjust'
  | 'scans.split'
  | 'scans.interleave'
  | 'scans.stack'
  | 'scans.reuse'
  | 'scans.markSecret'
export type Problem = { call: Call; error: RefusalOf<ErrorOf<Call>> }
/** One act: what was done, in words, and how it is taken back; false when main refused. */
export type Done = { text: string; undo: () => Promise<boolean>; like?: string | undefined }
/** A scan that lays its pages behind a page or in its place: `runId` while it runs, null while the next one would. */
export type Placing = { pageId: string; replace: boolean; runId: string | null }

/** What came of files that were dropped or chosen. */
export type FilesOutcome = {
  refused: { name: string; code: DropFault }[]
  pages: number
  error: RefusalOf<ErrorOf<'scans.drop'>> | null
}

export type DeskMemory = {
  done: readonly Done[]
  /** Why the last act was refused. */
  problem: Problem | null
  placing: Placing | null
  /** How many files are being read, and what came of the last ones. */
  files: { reading: number; outcome: FilesOutcome | null }
}

const NOTHING: DeskMemory = {
  done: [],
  problem: null,
  placing: null,
  files: { reading: 0, outcome: null },
}

type Memories = { officerId: string | null; desks: Readonly<Record<string, DeskMemory>> }
const useMemories = create<Memories>(() => ({ officerId: null, desks: {} }))

const found = ({ officerId, desks }: Memories, officer: string, dossierId: string): DeskMemory =>
  (officerId === officer ? desks[dossierId] : undefined) ?? NOTHING

/** What an officer did on the desk of a dossier, as it is now and whenever it changes. */
export function useDeskMemory(officer: string, dossierId: string): DeskMemory {
  return useMemories((all) => found(all, officer, dossierId))
}

export function deskMemory(officer: string, dossierId: string): DeskMemory {
  return found(useMemories.getState(), officer, dossierId)
}

/** Changes what is remembered; with another officer's first act what the one before did is forgotten. */
export function rememberOnDesk(officer: string, dossierId: string, change: Partial<DeskMemory>): void {
  useMemories.setState((all) => ({
    officerId: officer,
    desks: {
      ...(all.officerId === officer && all.desks),
      [dossierId]: { ...found(all, officer, dossierId), ...change },
    },
  }))
}
