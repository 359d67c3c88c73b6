import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { type Postgres, startPostgres } from './postgres.ts'

/** Where a test's server keeps its data: give both to `startDistrict`. */
export type Place = { dataDir: string; database: string; remove: () => Promise<void> }

let postgres: Promise<Postgres> | undefined

/** The contract of the shared system holds on either database: the tests run once on each. */
export function onEachDatabase(tests: (newPlace: () => Promise<Place>) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
    // Before the tests' own, because it is to run after them.
    afterAll(async () => {
      const started = postgres
      postgres = undefined
      await (await started)?.stop()
    })
    tests(async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'district-'))
      if (kind === 'postgres') postgres ??= startPostgres()
      const database = postgres ? await (await postgres).freshDatabase() : join(dataDir, 'district.sqlite')
      return { dataDir, database, remove: () => rm(dataDir, { recursive: true }) }
    })
  })
}
