import { draftsOf } from '../../../db/tables/drafts.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

export const listDrafts: UseCase<'drafts.list'> = ({ register, officer }, { form }) =>
  done({
    drafts: draftsOf(register, officer.id, form).map(({ id, content, updatedAt }) => ({
      id,
      content: JSON.parse(content) as unknown,
      updatedAt,
    })),
  })
