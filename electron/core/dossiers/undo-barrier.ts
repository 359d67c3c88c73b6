import type { Register } from '../../../db/engine/query.ts'
import { isPaperOut } from '../../../db/tables/papers.ts'
import { postListsOfDay } from '../../../db/tables/post.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { historyOf } from '../../../db/tables/told-journal.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { UndoBarrier } from '../../common/dossiers/api.ts'
import type { ActionKind, DossierAction, DossierState } from '../../common/dossiers/model.ts'
import { dayOf } from '../../common/time/rules.ts'

type Entry = ReturnType<typeof historyOf>[number]

/**
 * What has left the counter with the last act, so that it cannot be taken back any more: the shared system has answered
 * to it (whatever it said), a paper of it is out, or it stands on a closed list of the post, which the postman signs as
 * it is. Null: nothing. A signature is kept out by the table of acts.
 */
export function undoBarrier(
  register: Register,
  dossierId: string,
  { last, status }: Pick<DossierState, 'last' | 'status'>,
  entries: readonly Entry[] = historyOf(register, dossierId),
): UndoBarrier | null {
  if (!last) return null
  // A refusal that needs no signature has its slip from the moment it is made ready.
  const isRefusal = last.kind === 'mark-ready' && status === 'refused'
  const paper = isRefusal ? 'refusal' : ACTIONS[last.kind as ActionKind].paper
  const entry = entries.findLast((one) => actOf(one)?.id === last.id)
  if (entry?.scope === 'upstream') {
    const cursor = getCursor(register)
    const answered = entry.epoch < cursor.epoch || (entry.epoch === cursor.epoch && entry.seq <= cursor.seq)
    if (answered) return 'SENT'
  }
  if (paper && entry && isPaperOut(register, { about: dossierId, kind: paper, since: entry.at }))
    return 'PRINTED'
  return entry && isOnPostList(register, dossierId, entry) ? 'ON_POST_LIST' : null
}

function isOnPostList(register: Register, dossierId: string, entry: Entry): boolean {
  const act = actOf(entry)
  if (act?.kind !== 'return' || act.relation !== 'post') return false
  return postListsOfDay(register, dayOf(entry.at)).some(
    ({ at, items }) => at === entry.at && items.some((item) => item.dossierId === dossierId),
  )
}

function actOf({ payload }: Entry): DossierAction | undefined {
  return payload === null ? undefined : (JSON.parse(payload) as { action?: DossierAction }).action
}
