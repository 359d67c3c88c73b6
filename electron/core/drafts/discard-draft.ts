import { deleteDraft, findDraft } from '../../../db/tables/drafts.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Throws a draft away; one that is gone already is as good. */
export const discardDraft: UseCase<'drafts.discard'> = ({ register, officer }, { id }) =>
  register.immediate(() => {
    const known = findDraft(register, id)
    if (known && known.officerId !== officer.id) return refuse('NOT_YOURS')
    deleteDraft(register, id)
    return done({})
  })
