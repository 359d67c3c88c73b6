import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../district/database.ts'
import { startPostgres } from '../support/postgres.ts'
import { bareInserts } from './district/bare-inserts.ts'
import { sentBy, fill, newCommune, type Station } from './district/communes.ts'
import { entriesPerSecond, requestOf, serve } from './district/server.ts'
import { type Bench, held, type Measure, median } from './measure.ts'

const COMMUNES = 20
const DOSSIERS = 50_000
/** Entries of one request, as a station cuts them on a good line; a bare insert carries as many rows. */
const BATCH = 128
const BATCHES = 15
const ROUNDS = 9
/** Processes of the server on one database, as many as the smallest machine has processors. */
const SERVERS = 2

/** As a server with some memory is set up; every commit is on the disk. */
const SETTINGS = { shared_buffers: '512MB', max_wal_size: '8GB', checkpoint_timeout: '30min' }

/** What the district's server adds to PostgreSQL, and whether it still does so when twenty communes have filled it. */
export const district: Bench = async () => {
  const postgres = await startPostgres(SETTINGS)
  const dataDir = mkdtempSync(join(tmpdir(), 'qmc-bench-district-'))
  const stops: Array<() => Promise<unknown>> = []
  try {
    const [few, full] = [await open(1), await open(COMMUNES)]
    // Into the same tables, for a commune that sends nothing: how full they are is not what the server adds.
    const bare = await bareInserts(full.database, full.communes.at(-1)!, BATCH)
    stops.push(bare.close)
    const rates = { inserted: [], four: [], first: [], last: [] } as Record<Rate, number[]>
    for (let round = -1; round < ROUNDS; round++) {
      const rate = {
        inserted: await bare.entriesPerSecond(BATCHES),
        four: await full.load(full.communes.slice(0, 4).map((commune) => commune[0]!)),
        first: await few.load(few.communes[0]!),
        last: await full.load(full.communes[5]!),
      }
      // The first round is there to warm them up.
      if (round >= 0) for (const name of Object.keys(rate) as Rate[]) rates[name].push(rate[name])
    }
    return figures(rates)
  } finally {
    for (const stop of stops.toReversed()) await stop()
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }

  /** A district of so many communes with servers of its own. */
  async function open(many: number) {
    const database = await postgres.freshDatabase()
    const urls: string[] = []
    for (let each = 0; each < SERVERS; each++) {
      const server = await serve(join(dataDir, String(many)), database)
      stops.push(server.stop)
      urls.push(server.url)
    }
    const db = await openDatabase(database)
    stops.push(() => db.destroy())
    const communes: Station[][] = []
    for (let number = 0; number < many; number++) {
      const commune = await newCommune(db, urls[0]!, number)
      await fill(db, commune, DOSSIERS)
      communes.push(commune)
    }
    await sql`vacuum analyze`.execute(db)
    const load = (stations: Station[]) => entriesPerSecond(urls, stations.map(requestsOf))
    return { database, communes, load }
  }
}

type Rate = 'inserted' | 'four' | 'first' | 'last'

/** What a station sends. */
function requestsOf(one: Station) {
  const entries = sentBy(one, BATCH * BATCHES)
  const requests = []
  for (let from = 0; from < entries.length; from += BATCH) {
    requests.push(requestOf(one.station, entries.slice(from, from + BATCH)))
  }
  return requests
}

function figures(rates: Record<Rate, number[]>): Measure[] {
  const rate = (of: Rate) => median(rates[of])
  // Of each round: what the machine does meanwhile tells on both sides of it.
  const ratio = (of: Rate, to: Rate) => median(rates[of].map((one, round) => one / rates[to][round]!))
  const told = (of: Rate) => `${Math.round(rate(of))}/s`
  const sent = `four stations side by side, ${BATCH} entries a request, through ${SERVERS} processes of the real server over HTTP, each answer on the disk; medians of ${ROUNDS}, all in turn`
  return [
    held(
      {
        id: 'district.entries',
        value: ratio('four', 'inserted'),
        unit: '',
        how: `entries of four communes (${told('four')}; ${sent}) against bare inserts of such rows as are kept of them into the same tables, as many at once over four connections (${told('inserted')})`,
      },
      '≥',
      0.5,
    ),
    held(
      {
        id: 'district.full',
        value: ratio('last', 'first'),
        unit: '',
        how: `entries of one commune where ${COMMUNES} have ${DOSSIERS} dossiers each (${told('last')}) against one that is alone (${told('first')}); ${sent}`,
      },
      '≥',
      0.8,
    ),
  ]
}
