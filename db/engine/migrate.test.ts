import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mediaOf } from '../../electron/common/papers/kinds.ts'
import { migrations } from '../migrations/all.ts'
import { type Migration, migrate } from './migrate.ts'
import { unlock } from './open.ts'

let folder: string
const key = randomBytes(32)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens a file, brings it to the steps given, and closes it. */
function at(name: string, steps: readonly Migration[]): { schema: unknown; version: unknown } {
  const raw = new Database(join(folder, name))
  try {
    unlock(raw, key)
    migrate(raw, steps)
    return {
      schema: raw
        .prepare(
          "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
        )
        .all(),
      version: raw.pragma('user_version', { simple: true }),
    }
  } finally {
    raw.close()
  }
}

it('counts in tens, upwards', () => {
  const versions = migrations.map((step) => step.version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  expect(versions.every((version) => version % 10 === 0)).toBe(true)
})

it('ends at the same schema from every earlier version as from nothing, with a safety copy beside it', () => {
  const fresh = at('fresh.db', migrations)
  for (let from = 1; from < migrations.length; from++) {
    const name = `from-${from}.db`
    at('growing.db', migrations.slice(0, from))
    copyFileSync(join(folder, 'growing.db'), join(folder, name))
    expect(at(name, migrations)).toEqual(fresh)
    const copy = `${name}.v${migrations[from - 1]!.version}.bak`
    expect(existsSync(join(folder, copy))).toBe(true)
    // The copy is the register as it was, under the same key.
    expect(at(copy, migrations.slice(0, from)).version).toBe(migrations[from - 1]!.version)
  }
})

it('a step that fails leaves the register as it was before it', () => {
  const before = at('register.db', migrations)
  const throwing: Migration = {
    version: 99_990,
    up: (db) => {
      db.exec('CREATE TABLE half_done (a INTEGER) STRICT')
      throw new Error('power')
    },
  }
  expect(() => at('register.db', [...migrations, throwing])).toThrow('power')
  expect(at('register.db', migrations)).toEqual(before)
})

it('a new register whose making fails is none, and is made when tried again', () => {
  const [first] = migrations
  const throwing: Migration = {
    version: first!.version + 1,
    up: () => {
      throw new Error('power')
    },
  }
  expect(() => at('new.db', [first!, throwing])).toThrow('power')
  expect(at('new.db', [])).toEqual(at('empty.db', []))
  expect(at('new.db', migrations)).toEqual(at('fresh.db', migrations))
})

it('knows of older prints what sheet they went on', () => {
  const raw = new Database(join(folder, 'with-prints.db'))
  unlock(raw, key)
  migrate(
    raw,
    migrations.filter(({ version }) => version < 190),
  )
  const papers = [
    ['receipt', '2025'],
    ['apology', '2025'],
    ['apology', '2018'],
    ['address-label', '2025'],
    ['closing-sheet', '2025'],
    ['cash-receipt', '2025'],
    ['stop-notice', '2018'],
    ['control-slip', '2018'],
  ] as const
  for (const [index, [kind, templateSet]] of papers.entries()) {
    const record = JSON.stringify({ templateSet })
    raw
      .prepare("INSERT INTO papers VALUES (?, 'x', ?, ?, ?, '', 0, '2026-11-20T02:00:00.000Z')")
      .run(`p${index}`, kind, index, record)
    raw
      .prepare(
        "INSERT INTO paper_prints (id, paper_id, copy_no, state, asked_at, officer_id) VALUES (?, ?, 1, 'asked', '', '')",
      )
      .run(`q${index}`, `p${index}`)
  }
  migrate(raw)
  const sheets = raw.prepare('SELECT media FROM paper_prints ORDER BY id').pluck().all()
  raw.close()
  expect(sheets).toEqual(papers.map(([kind, set]) => mediaOf(kind, set)))
})

it('knows of older papers their number and which correction they are', () => {
  const raw = new Database(join(folder, 'with-papers.db'))
  unlock(raw, key)
  migrate(
    raw,
    migrations.filter(({ version }) => version < 210),
  )
  const records = [{ paperNo: '01/PBS' }, { paperNo: '02/PBS', correction: 0 }, { paperNo: null }]
  for (const [index, record] of records.entries())
    raw
      .prepare("INSERT INTO papers VALUES (?, 'x', 'supplement', ?, ?, '', 0, '2026-11-20T02:00:00.000Z')")
      .run(`p${index}`, index + 1, JSON.stringify(record))
  migrate(raw)
  const known = raw.prepare('SELECT paper_no, correction FROM papers ORDER BY id').raw().all()
  raw.close()
  expect(known).toEqual([
    ['01/PBS', 0],
    ['02/PBS', 0],
    [null, 2],
  ])
})

it('keeps what the older version held', () => {
  const raw = new Database(join(folder, 'with-data.db'))
  unlock(raw, key)
  migrate(raw, migrations.slice(0, 2))
  raw.exec(
    "INSERT INTO accounts VALUES ('a', 'motcua', 'Nguyễn Thị Đường', '', 'officer', '', 1, '2026-11-20T02:00:00.000Z')",
  )
  raw.exec("INSERT INTO settings VALUES ('commune', '{}')")
  migrate(raw)
  expect(raw.prepare('SELECT login, name FROM accounts').get()).toEqual({
    login: 'motcua',
    name: 'Nguyễn Thị Đường',
  })
  expect(raw.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(1)
  raw.close()
})
