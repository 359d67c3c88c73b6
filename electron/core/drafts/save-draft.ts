import { findDraft, putDraft } from '../../../db/tables/drafts.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/**
 * Keeps a half-filled form. No journal entry and no command row: it happens after every pause in typing, and
 * saving the same twice is the same. One durable transaction all the same, since the power may fail next.
 */
export const saveDraft: UseCase<'drafts.save'> = ({ register, officer, now }, { id, form, content }) =>
  register.immediate(() => {
    const known = findDraft(register, id)
    if (known && known.officerId !== officer.id) return refuse('NOT_YOURS')
    putDraft(register, { id, form, officerId: officer.id, content: JSON.stringify(content), updatedAt: now })
    return done({})
  })
