import { countPetitions, listPetitions as listRows } from '../../../db/tables/petitions.ts'
import { RUNNING } from '../../common/petitions/actions.ts'
import { PetitionView } from '../../common/petitions/api.ts'
import type { UseCase } from '../dispatch.ts'
import { noteSearch } from '../note-search.ts'
import { done } from '../outcome.ts'
import { actorOf } from '../stand-ins.ts'

/** A commune has some hundreds a year; what is older is found by searching. */
const MOST = 500
const EXCERPT = 300

/** One view of the petitions this officer may see, and how many stand in each view. */
export const listPetitions: UseCase<'petitions.list'> = (act, { view, text }) => {
  const { register, now } = act
  noteSearch(act, text)
  const who = actorOf(act)
  const lines = listRows(register, view, who, { now, text, limit: MOST }).map((row) => ({
    id: row.id,
    petitionNo: row.petitionNo,
    kind: row.kind,
    channel: row.channel,
    status: row.status,
    name: row.name,
    content: row.content.slice(0, EXCERPT),
    receivedAt: row.receivedAt,
    answerBy: row.answerBy,
    late: RUNNING.includes(row.status) && row.answerBy !== null && row.answerBy < now,
    assignee: row.assigneeName,
  }))
  const counts = Object.fromEntries(
    PetitionView.options.map((one) => [one, countPetitions(register, one, who, now)]),
  ) as Record<PetitionView, number>
  return done({ lines, counts })
}
