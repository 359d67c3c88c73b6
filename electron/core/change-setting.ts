import { putSetting } from '../../db/tables/settings.ts'
import type { Reply } from '../common/reply.ts'
import { commit, type JournalNote } from './commit.ts'
import type { Act } from './counter.ts'
import { done } from './outcome.ts'

/** A setting takes the place of the one before; the journal says what it was and what it is. */
export function changeSetting(
  act: Act,
  key: string,
  value: unknown,
  note: Pick<JournalNote, 'noun' | 'verb' | 'payload'>,
): Reply<Record<string, never>, never> {
  return commit(act, (journal) => {
    putSetting(act.register, key, value)
    journal.record({ ...note, entityId: key, scope: 'local' })
    return done({})
  })
}
