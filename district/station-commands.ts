import type { Kysely } from 'kysely'
import { AgencyId } from '../electron/common/sync/model.ts'
import { Instant } from '../electron/common/time/model.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { makeEnrolCode } from './enrolment.ts'
import { announceServerKey, switchServerKey } from './identity.ts'
import { freeRange, revokeStation, suspectsOf, suspectsText } from './revocation.ts'
import type { Tables } from './tables.ts'

export const STATIONS = `  node district/main.ts enrol-code   --data DIR --commune H25.16.05 --name "UBND xã …" [--days 7]
  node district/main.ts enrol-code   --data DIR --station ID [--days 7]          a known PC comes back, with a new key
  node district/main.ts retire       --data DIR --station ID                     given up; code and numbers are free
  node district/main.ts revoke       --data DIR --station ID --stolen 2026-11-20T02:00:00.000Z
                                                                                 stolen; code and numbers stay closed
  node district/main.ts suspects     --data DIR --station ID                     what it sent after the theft
  node district/main.ts free-range   --data DIR --station ID                     a revoked one's code and numbers
  node district/main.ts announce-key --data DIR                                  the server's next key
  node district/main.ts switch-key   --data DIR                                  it signs from now on`

const NAMES = [
  'enrol-code',
  'retire',
  'revoke',
  'suspects',
  'free-range',
  'announce-key',
  'switch-key',
] as const
type StationCommand = (typeof NAMES)[number]

export function isStationCommand(command: string): command is StationCommand {
  return (NAMES as readonly string[]).includes(command)
}

const NONE = 'no such station in use'

/** The administrator's commands about stations and keys. @returns what to print */
export async function administerStations(
  db: Kysely<Tables>,
  command: StationCommand,
  { need, optional }: { need: (name: string) => string; optional: (name: string) => string | undefined },
): Promise<string> {
  const now = Date.now()
  switch (command) {
    case 'enrol-code': {
      const known = optional('station')
      const station = known
        ? await db.selectFrom('stations').selectAll().where('id', '=', known).executeTakeFirst()
        : null
      if (station === undefined) return 'no such station'
      const { agencyId, agencyName } = station ?? {
        agencyId: AgencyId.parse(need('commune')),
        agencyName: need('name'),
      }
      const days = Number(optional('days') ?? 7)
      return makeEnrolCode(db, { agencyId, agencyName, days, forStationId: station?.id ?? null }, now)
    }
    case 'retire': {
      const retired = await db
        .updateTable('stations')
        .set({ retiredAt: toInstant(now) })
        .where('id', '=', need('station'))
        .where('retiredAt', 'is', null)
        .where('revokedAt', 'is', null)
        .returning('code')
        .executeTakeFirst()
      return retired ? `retired ${retired.code}` : NONE
    }
    case 'revoke': {
      const theft = { stationId: need('station'), stolenAt: Instant.parse(need('stolen')) }
      const code = await revokeStation(db, theft, now)
      if (!code) return NONE
      const text = suspectsText(await suspectsOf(db, theft.stationId))
      return `revoked ${code}; its numbers stay closed until free-range\n${text}`
    }
    case 'suspects':
      return suspectsText(await suspectsOf(db, need('station')))
    case 'free-range': {
      const code = await freeRange(db, need('station'), now)
      return code
        ? `code and numbers of ${code} are free for a successor`
        : 'no revoked station with closed numbers'
    }
    case 'announce-key':
      return `announced ${announceServerKey(need('data'))}; switch-key when the stations have been here`
    case 'switch-key': {
      const key = switchServerKey(need('data'))
      return key ? `signs with ${key}` : 'no key was announced'
    }
  }
}
