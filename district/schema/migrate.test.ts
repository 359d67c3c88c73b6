import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import type { Tables } from '../tables.ts'
import { STEPS } from './all.ts'
import { migrate } from './migrate.ts'
import type { Step } from './step.ts'

let dataDir: string
let db: Kysely<Tables>
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'district-schema-'))
  db = await openDatabase(join(dataDir, 'district.sqlite'))
})
afterEach(async () => {
  await db.destroy()
  await rm(dataDir, { recursive: true })
})

const LATE: Step = ['create table late (id integer primary key, words text) strict']
const withStep = (number: number, step: Step) => new Map([...STEPS, [number, step]])

it('a step that comes late is done though a higher one has been, and once only', async () => {
  await migrate(db, 'sqlite', withStep(9990, ['create table higher (id integer primary key) strict']))
  const both = withStep(9990, []).set(9980, LATE)
  await migrate(db, 'sqlite', both)
  await migrate(db, 'sqlite', both)
  const { rows } =
    await sql`select name from sqlite_master where name in ('late', 'higher') order by 1`.execute(db)
  expect(rows).toEqual([{ name: 'higher' }, { name: 'late' }])
})

it('data of a newer server are refused', async () => {
  await migrate(db, 'sqlite', withStep(9990, LATE))
  await expect(migrate(db, 'sqlite')).rejects.toThrow(/newer server.*9990/)
})

it('a step that fails leaves nothing of itself', async () => {
  await expect(migrate(db, 'sqlite', withStep(9990, [...LATE, 'create nonsense']))).rejects.toThrow(
    'nonsense',
  )
  await migrate(db, 'sqlite', withStep(9990, LATE))
})
