import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Commune, Station } from './model.ts'

const Profile = z.object({ commune: Commune, station: Station })

export const stationApi = {
  /** What this commune and this PC are. */
  get: query({ input: z.object({}), output: Profile, roles: EVERYBODY }),
  /** Changes the profile. The station's code, its number range and whether this is a demo are for good. */
  edit: command({
    input: z.object({
      commune: Commune.omit({ demo: true }),
      station: Station.pick({ idleMinutes: true }),
    }),
    output: Profile,
    errors: ['AGENCY_PATTERN'],
    roles: ['administrator'],
  }),
}
