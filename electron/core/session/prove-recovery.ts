import { putSetting } from '../../../db/tables/settings.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { RECOVERY } from './key-slots.ts'

/** True from the making of a recovery code until its sheet was read back; a window closed in between leaves it so. */
export const RECOVERY_UNPROVEN = 'recovery-unproven'

/** The sheet with the recovery code is at hand: its last group was typed off it. */
export const proveRecovery: UseCase<'session.proveRecovery'> = (act) =>
  commit(act, (journal) => {
    putSetting(act.register, RECOVERY_UNPROVEN, false)
    journal.record({
      noun: 'station',
      entityId: RECOVERY,
      verb: 'recovery-proven',
      payload: {},
      scope: 'local',
    })
    return done({})
  })
