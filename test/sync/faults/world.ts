import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeEnrolCode } from '../../../district/enrolment.ts'
import { type District, startDistrict } from '../../../district/server.ts'
import { toInstant } from '../../../electron/common/time/rules.ts'
import { COMMUNE, openTestCounter } from '../../support/counter.ts'
import { peopleOf } from '../../support/whole-life.ts'
import type { Line } from './faulty-wire.ts'
import { openStation, type Station } from './station.ts'

export const STATIONS = 3
export const BEGIN = Date.parse('2026-11-20T01:00:00.000Z')

/* Nothing here is about the disk, so it lies in memory where that is possible: a hundred times faster. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

type People = Awaited<ReturnType<typeof peopleOf>>
export type Template = { folder: string; people: People[]; remove: () => void }

/** Shared system and enrolled stations as they stand in the morning; each world begins as a copy of it. */
export async function makeTemplate(): Promise<Template> {
  const folder = mkdtempSync(join(ROOM, 'qmc-faults-'))
  const district = await startDistrict({ dataDir: join(folder, 'district'), clock: () => BEGIN })
  const people: People[] = []
  for (let index = 0; index < STATIONS; index++) {
    const test = await openTestCounter(toInstant(BEGIN), {}, index)
    people.push(await peopleOf(test))
    const { agencyId } = COMMUNE
    const code = await makeEnrolCode(district.db, { agencyId, agencyName: 'UBND xã Thử Nghiệm' }, BEGIN)
    await test.ok('sync.enrol', { address: district.url, code })
    test.counter.open!.register.close()
    test.counter.open = null
    cpSync(test.folder, stationFolder(folder, index), { recursive: true })
    test.close()
  }
  await district.close()
  return { folder, people, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const stationFolder = (folder: string, index: number) => join(folder, `station-${index}`)

export type World = Awaited<ReturnType<typeof openWorld>>

/** A morning of its own: the real shared system, real stations, one clock for all that only goes forward. */
export async function openWorld(template: Template, many = STATIONS) {
  const folder = mkdtempSync(join(ROOM, 'qmc-faults-run-'))
  cpSync(template.folder, folder, { recursive: true })
  const dataDir = join(folder, 'district')
  let now = BEGIN
  const clock = () => now
  let district: District = await startDistrict({ dataDir, clock })
  const port = Number(new URL(district.url).port)
  const line: Line = {
    url: district.url,
    now: clock,
    pass: (ms) => (now += Math.ceil(ms)),
    restart: async () => {
      await district.close()
      district = await startDistrict({ dataDir, clock, port })
    },
    late: [],
  }
  const stations: Station[] = []
  for (let index = 0; index < many; index++) {
    stations.push(await openStation(stationFolder(folder, index), line, toInstant(now)))
  }
  return {
    folder,
    dataDir,
    line,
    stations,
    people: template.people,
    /** The last of the stations, once it has been given up. */
    dead: null as Station | null,
    get living() {
      return stations.filter((one) => one !== this.dead)
    },
    /** The last of several stations is given up as it stands. */
    async die() {
      const last = stations.at(-1)!
      if (stations.length === 1 || this.dead) return
      this.dead = last
      await district.db
        .updateTable('stations')
        .set({ retiredAt: toInstant(now) })
        .where('stationIndex', '=', stations.length - 1)
        .execute()
    },
    get db() {
      return district.db
    },
    /** Where the bytes of a file lie when they are whole. */
    fileAt: (sha256: string) => join(dataDir, 'files', COMMUNE.agencyId, sha256.slice(0, 2), sha256),
    async close() {
      for (const station of stations) station.close()
      await district.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
