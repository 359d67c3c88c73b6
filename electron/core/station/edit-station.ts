import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { agencyFits } from '../../common/dossiers/number.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { commitWithKeys } from '../session/commit-with-keys.ts'

/** Changes the commune's profile and the idle lock; the name on the locked screen changes with it. */
export const editStation: UseCase<'station.edit'> = (act, input) => {
  const { register } = act
  const { numberPattern, agencyId } = input.commune
  if (!agencyFits(numberPattern, agencyId)) return refuse('AGENCY_PATTERN', { pattern: numberPattern })
  return commitWithKeys(act, (journal, keys) => {
    const { demo } = Commune.parse(getSetting(register, 'commune'))
    const commune: Commune = { ...input.commune, demo }
    const station: Station = { ...Station.parse(getSetting(register, 'station')), ...input.station }
    putSetting(register, 'commune', commune)
    putSetting(register, 'station', station)
    keys.commune = { name: commune.name, demo }
    journal.record({
      noun: 'station',
      entityId: station.code,
      verb: 'edited',
      payload: { commune, station },
      scope: 'local',
    })
    return done({ commune, station })
  })
}
