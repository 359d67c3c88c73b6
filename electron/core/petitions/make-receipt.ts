import { findPetition } from '../../../db/tables/petitions.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { maySeePapers } from '../petition-access.ts'
import { archiveReceipt } from './receive-petition.ts'

/** The slip once more, or at last: as things stand it may be the one that is there already. */
export const makePetitionReceipt: UseCase<'petitions.makeReceipt'> = async (act, { id }) =>
  findPetition(act.register, id) && maySeePapers(act, id) ? archiveReceipt(act, id) : refuse('NOT_FOUND')
