import { getSetting } from '../../../db/tables/settings.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** What this commune and this PC are. */
export const getStation: UseCase<'station.get'> = ({ register }) =>
  done({
    commune: Commune.parse(getSetting(register, 'commune')),
    station: Station.parse(getSetting(register, 'station')),
  })
