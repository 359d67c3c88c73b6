import type { Kysely } from 'kysely'
import type { PlainDate } from '../../electron/common/time/model.ts'
import type { Tables } from '../tables.ts'
import { ENDED, openLate } from './late.ts'
import type { Period } from './period.ts'

/** What the district sees of a commune: its PCs, what is open now, what ended within the period. */
export type CommuneFigures = {
  agencyId: string
  name: string
  stations: { code: string; lastSeenAt: string | null; skewMs: number | null }[]
  /** The oldest last contact of its PCs in use; null when one was never heard of. */
  heardAt: string | null
  open: number
  overdue: number
  ended: number
  early: number
  late: number
  /** Entries refused or in conflict that nobody has put right yet. */
  refused: number
}

/** Every commune with a PC in use or a dossier, in the order of their identifiers. */
export async function communeFigures(
  db: Kysely<Tables>,
  { from, to }: Period,
  today: PlainDate,
): Promise<CommuneFigures[]> {
  const stations = await db
    .selectFrom('stations')
    .selectAll()
    .orderBy('agencyId')
    .orderBy('stationIndex')
    .execute()
  const open = await db
    .selectFrom('dossiers')
    .select(({ fn, eb }) => [
      'agencyId',
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere(openLate(eb, today)).as('overdue'),
    ])
    .where('finishedDay', 'is', null)
    .where('status', '<>', 0)
    .groupBy('agencyId')
    .execute()
  const ended = await db
    .selectFrom('dossiers')
    .select(({ fn }) => [
      'agencyId',
      fn.countAll<number>().as('ended'),
      fn.countAll<number>().filterWhere('outcome', '=', 'early').as('early'),
      fn.countAll<number>().filterWhere('outcome', '=', 'late').as('late'),
    ])
    .where('finishedDay', '>=', from)
    .where('finishedDay', '<=', to)
    .where('status', 'in', ENDED)
    .groupBy('agencyId')
    .execute()
  const refused = await db
    .selectFrom('entries')
    .select(({ fn }) => ['agencyId', fn.countAll<number>().as('refused')])
    .where('state', 'in', ['refused', 'conflict'])
    .groupBy('agencyId')
    .execute()

  const communes = new Map<string, CommuneFigures>()
  for (const { agencyId, agencyName, code, lastSeenAt, lastSkewMs, retiredAt, revokedAt } of stations) {
    const commune = communes.get(agencyId) ?? { ...NOTHING, agencyId, name: agencyName, stations: [] }
    if (!retiredAt && !revokedAt) commune.stations.push({ code, lastSeenAt, skewMs: lastSkewMs })
    communes.set(agencyId, commune)
  }
  for (const { agencyId, ...counts } of [...open, ...ended, ...refused]) {
    const commune = communes.get(agencyId)
    if (commune) Object.assign(commune, counts)
  }
  for (const commune of communes.values()) {
    const heard = commune.stations.map(({ lastSeenAt }) => lastSeenAt)
    commune.heardAt = heard.some((at) => at === null)
      ? null
      : (heard.toSorted((a, b) => (a! < b! ? -1 : 1))[0] ?? null)
  }
  return [...communes.values()]
}

const NOTHING = { heardAt: null, open: 0, overdue: 0, ended: 0, early: 0, late: 0, refused: 0 }
