import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../engine/migrate.ts'
import { unlock } from '../engine/open.ts'
import { scanSources } from './0260-scan-sources.ts'
import { migrations } from './all.ts'

it('puts every run back with its order, and the pages that point at them stay whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-runs-'))
  const raw = new Database(join(folder, 'register.db'))
  try {
    unlock(raw, randomBytes(32))
    const before = migrations.slice(0, migrations.indexOf(scanSources))
    migrate(raw, before)
    // A dossier that has nothing but its id: what else it needs is no matter here.
    raw.pragma('foreign_keys = OFF')
    raw.pragma('ignore_check_constraints = ON')
    const needed = raw
      .prepare<[], { name: string; type: string }>(
        `SELECT name, type FROM pragma_table_info('dossiers') WHERE "notnull" = 1 AND dflt_value IS NULL`,
      )
      .all()
    // Whoever adds a column later has the row's conditions looked at, and may read its facts.
    const meant: Record<string, string> = { id: "'d'", apology: "'none'", facts: "'{}'" }
    const values = needed.map(({ name, type }) => meant[name] ?? (type === 'TEXT' ? "'x'" : '0'))
    raw.exec(`INSERT INTO dossiers (${needed.map(({ name }) => name).join()}) VALUES (${values.join()})`)
    raw.pragma('ignore_check_constraints = OFF')
    const run = raw.prepare(
      "INSERT INTO scan_runs VALUES (?, ?, 'd', 'feeder', 'o', '2026-11-20T00:00:00.000Z', NULL, ?)",
    )
    run.run(7, 'run-b', 'SCANNER_JAMMED')
    run.run(9, 'run-a', null)
    raw.exec(`
      INSERT INTO scan_pages (id, dossier_id, run_id, place, sha256, kind, page_index, rotation, width, height, blank,
        added_at) VALUES ('p', 'd', 'run-b', 1, 'x', 'jpeg', 0, 0, 1, 1, 0, '2026-11-20T00:00:00.000Z');
      PRAGMA foreign_keys = ON;
    `)
    const rows = () => raw.prepare('SELECT * FROM scan_runs ORDER BY ordinal').all()
    const had = rows()
    migrate(raw, migrations)
    expect(rows()).toEqual(had)
    expect(raw.prepare('PRAGMA foreign_key_check(scan_pages)').all()).toEqual([])
    expect(raw.prepare('PRAGMA foreign_key_check(scan_runs)').all()).toEqual([])
    expect(raw.prepare('SELECT run_id FROM scan_pages').pluck().all()).toEqual(['run-b'])
    expect(() => raw.exec("UPDATE scan_runs SET source = 'folder'")).not.toThrow()
    expect(() => raw.exec("UPDATE scan_runs SET source = 'fax'")).toThrow('CHECK')
  } finally {
    raw.close()
    rmSync(folder, { recursive: true })
  }
})
