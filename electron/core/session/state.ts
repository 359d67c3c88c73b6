import { getSetting } from '../../../db/tables/settings.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { DoorCall } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { readKeyFile } from './key-slots.ts'
import { RECOVERY_UNPROVEN } from './prove-recovery.ts'

/** What the shell needs to choose its screen: wizard, sign-in or the counter. */
export const state: DoorCall<'session.state'> = (counter) => {
  const keys = readKeyFile(counter.folder)
  const register = counter.officer && counter.open?.register
  return done({
    state: !keys ? 'empty' : counter.officer ? 'open' : 'locked',
    officer: counter.officer,
    door: keys && { ...keys.commune, logins: keys.slots.flatMap((slot) => slot.login || []) },
    commune: register ? Commune.parse(getSetting(register, 'commune')) : null,
    station: register ? Station.parse(getSetting(register, 'station')) : null,
    recoveryUnproven: register ? getSetting(register, RECOVERY_UNPROVEN) === true : false,
    damaged: counter.damaged,
    now: counter.clock(),
    runtime: counter.runtime,
  })
}
