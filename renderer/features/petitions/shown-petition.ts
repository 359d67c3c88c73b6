import type { OutputOf } from '../../../electron/common/contract.ts'

/** What the page knows about its petition. */
export type ShownPetition = OutputOf<'petitions.get'>
