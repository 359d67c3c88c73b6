import { putSetting } from '../../db/tables/settings.ts'
import type { Reply } from '../common/reply.ts'
import { commit, type JournalNote } from './commit.ts'
import type { Act } from './counter.ts'
import { done } from './outcome.ts'

/**
 * A setting takes the place of the one before; the journal says what it was and what it is.
 * @param note its payload is asked for under the lock, before the new one stands
 */
export function changeSetting(
  act: Act,
  key: string,
  value: unknown,
  { payload, ...note }: Pick<JournalNote, 'noun' | 'verb'> & { payload: () => unknown },
): Reply<Record<string, never>, never> {
  return commit(act, (journal) => {
    const said = payload()
    putSetting(act.register, key, value)
    journal.record({ ...note, entityId: key, scope: 'local', payload: said })
    return done({})
  })
}
