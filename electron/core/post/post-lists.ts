import { postListsOfDay } from '../../../db/tables/post.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Lists closed on a day; without one, today. */
export const postLists: UseCase<'post.lists'> = ({ register, now }, { day: asked }) => {
  const day = asked ?? dayOf(now)
  return done({ day, lists: postListsOfDay(register, day) })
}
