import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../engine/migrate.ts'
import { unlock } from '../engine/open.ts'
import { arrivalFiles } from './0310-arrival-files.ts'
import { migrations } from './all.ts'

it('what waits keeps its file and its pages; what is settled is only remembered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-arrivals-'))
  const raw = new Database(join(folder, 'register.db'))
  try {
    unlock(raw, randomBytes(32))
    migrate(raw, migrations.slice(0, migrations.indexOf(arrivalFiles)))
    const pages = '[{"width":595,"height":842,"dpi":null,"blank":false}]'
    const insert = raw.prepare(`INSERT INTO scan_arrivals
      (id, fingerprint, name, sha256, kind, pages, arrived_at, settled_at) VALUES (?, ?, 'a.pdf', ?, 'pdf', ?, 'm', ?)`)
    insert.run('waits', 'f1', 'abc', pages, null)
    insert.run('settled', 'f2', null, pages, 'n')
    migrate(raw, migrations)
    expect(raw.prepare('SELECT id, fingerprint, settled_at FROM scan_arrivals ORDER BY id').all()).toEqual([
      { id: 'settled', fingerprint: 'f2', settled_at: 'n' },
      { id: 'waits', fingerprint: 'f1', settled_at: null },
    ])
    expect(raw.prepare('SELECT * FROM scan_arrival_files').all()).toEqual([
      { arrival_id: 'waits', place: 0, sha256: 'abc', kind: 'pdf', pages },
    ])
    expect(raw.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  } finally {
    raw.close()
    rmSync(folder, { recursive: true })
  }
})
