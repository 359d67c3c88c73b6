import type { Instant } from '../../../electron/common/time/model.ts'
import { api } from '../../app/api.ts'

const INTAKE = 'receive/'

/** What the draft of an intake that was begun is about. */
export const intakeSlot = (draftId: string) => ({ slot: `${INTAKE}${draftId}` })

/** Intakes this officer has begun and not registered, newest first. */
export async function intakeDrafts(): Promise<
  { id: string; values: Record<string, unknown>; updatedAt: Instant }[]
> {
  const reply = await api.drafts.list({ form: 'petition' })
  if (!reply.ok) return []
  return reply.data.drafts.flatMap(({ id, content, updatedAt }) => {
    const { slot, values } = content as { slot?: string; values?: Record<string, unknown> }
    return slot?.startsWith(INTAKE) && values ? [{ id, values, updatedAt }] : []
  })
}
