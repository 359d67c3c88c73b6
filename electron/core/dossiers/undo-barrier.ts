import type { Register } from '../../../db/engine/query.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { isPaperOut } from '../../../db/tables/papers.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { UndoBarrier } from '../../common/dossiers/api.ts'
import type { ActionKind, DossierAction, DossierState } from '../../common/dossiers/model.ts'

type Entry = ReturnType<typeof entriesOf>[number]

/**
 * What has left the counter with the last act, so that it cannot be taken back any more: the shared system has answered
 * to it (whatever it said), or a paper of it is out. Null: nothing. A signature is kept out by the table of acts.
 */
export function undoBarrier(
  register: Register,
  dossierId: string,
  { last }: Pick<DossierState, 'last'>,
  entries: readonly Entry[] = entriesOf(register, dossierId),
): UndoBarrier | null {
  if (!last) return null
  const { paper } = ACTIONS[last.kind as ActionKind]
  const entry = entries.findLast((one) => actOf(one)?.id === last.id)
  if (entry?.scope === 'upstream') {
    const cursor = getCursor(register)
    const answered = entry.epoch < cursor.epoch || (entry.epoch === cursor.epoch && entry.seq <= cursor.seq)
    if (answered) return 'SENT'
  }
  if (paper && entry && isPaperOut(register, { about: dossierId, kind: paper, since: entry.at }))
    return 'PRINTED'
  return null
}

function actOf({ payload }: Entry): DossierAction | undefined {
  return payload === null ? undefined : (JSON.parse(payload) as { action?: DossierAction }).action
}
