import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findViolations } from './boundaries/find-violations.ts'

/** A small house in which every rule is kept. */
const SOUND: Record<string, string> = {
  'electron/common/dossiers/model.ts': `import { z } from 'zod'\nexport const Dossier = z.object({})`,
  'electron/common/dossiers/model.test.ts': `import { readFileSync } from 'node:fs'\nimport '../../../test/support/made.ts'\nreadFileSync('x')`,
  'electron/core/use-cases.ts': `import { issueReceipt } from './receipts/issue-receipt.ts'\nexport const all = [issueReceipt]`,
  'electron/core/receipts/issue-receipt.ts': `import { open } from '../../../db/engine/open.ts'\nimport { Dossier } from '../../common/dossiers/model.ts'\nimport { seal } from '../files/seal.ts'\nexport const issueReceipt = () => [open, Dossier, seal]`,
  'electron/core/files/seal.ts': `import { createHash } from 'node:crypto'\nexport const seal = createHash`,
  'electron/main/main.ts': `import { app } from 'electron'\nimport { open } from '../../db/engine/open.ts'\nimport { all } from '../core/use-cases.ts'\nopen(app, all)`,
  'electron/preload/preload.ts': `import { ipcRenderer } from 'electron'\nimport type { Dossier } from '../common/dossiers/model.ts'\nexport const get = (): typeof Dossier => ipcRenderer as never`,
  'db/engine/open.ts': `import Database from 'better-sqlite3'\nexport const open = (..._x: unknown[]) => Database`,
  'renderer/features/receipts/IssueReceipt.tsx': `import { useState } from 'react'\nimport type { Dossier } from '../../../electron/common/dossiers/model.ts'\nexport const IssueReceipt = () => <p>{String(useState<typeof Dossier>())}</p>`,
  'renderer/features/scans/Scan.tsx': `export const Scan = () => <p />`,
  'district/server.ts': `import fastify from 'fastify'\nimport { Dossier } from '../electron/common/dossiers/model.ts'\nexport const server = [fastify, Dossier]`,
  'test/support/made.ts': `import { open } from '../../db/engine/open.ts'\nexport const made = open`,
}

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const [file, source] of Object.entries(SOUND)) put(file, source)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(file: string, source: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), source)
}

test('a house that keeps the rules has no breach', () => {
  expect(findViolations(root)).toEqual([])
})

describe('each rule, broken on purpose, is found with file and line', () => {
  const breaches: [what: string, file: string, source: string, found: RegExp][] = [
    [
      'common → db',
      'electron/common/x.ts',
      `import '../../db/engine/open.ts'`,
      /^electron\/common\/x\.ts:1 common must not import db/,
    ],
    [
      'common → Node',
      'electron/common/x.ts',
      `\nimport 'node:fs'`,
      /x\.ts:2 common must not import Node's node:fs/,
    ],
    [
      'common → a package',
      'electron/common/x.ts',
      `import 'kysely'`,
      /common must not import the package kysely/,
    ],
    [
      'db → core',
      'db/tables/x.ts',
      `import '../../electron/core/files/seal.ts'`,
      /db must not import electron\/core/,
    ],
    ['core → main', 'electron/core/x.ts', `import '../main/main.ts'`, /core must not import electron\/main/],
    [
      'core → renderer',
      'electron/core/x.ts',
      `await import('../../renderer/features/scans/Scan.tsx')`,
      /core must not import renderer/,
    ],
    [
      'main → db/tables',
      'electron/main/x.ts',
      `import '../../db/tables/receipts.ts'`,
      /main must not import db\/tables/,
    ],
    [
      'main → renderer',
      'electron/main/x.ts',
      `import '../../renderer/features/scans/Scan.tsx'`,
      /main must not import renderer/,
    ],
    [
      'preload → values of common',
      'electron/preload/x.ts',
      `import { Dossier } from '../common/dossiers/model.ts'\nDossier`,
      /preload must not import electron\/common/,
    ],
    [
      'preload → core',
      'electron/preload/x.ts',
      `import type { seal } from '../core/files/seal.ts'`,
      /preload must not import electron\/core/,
    ],
    [
      'renderer → core',
      'renderer/app/x.ts',
      `import '../../electron/core/files/seal.ts'`,
      /renderer must not import electron\/core/,
    ],
    ['renderer → db', 'renderer/app/x.ts', `import '../../db/engine/open.ts'`, /renderer must not import db/],
    ['renderer → Node', 'renderer/app/x.ts', `import 'fs'`, /renderer must not import Node's fs/],
    [
      'renderer → server packages',
      'renderer/app/x.ts',
      `import 'better-sqlite3'`,
      /renderer must not import better-sqlite3/,
    ],
    [
      'district → core',
      'district/x.ts',
      `import '../electron/core/files/seal.ts'`,
      /district must not import electron\/core/,
    ],
    [
      'electron in core',
      'electron/core/x.ts',
      `import { app } from 'electron'\napp`,
      /only main and preload import electron, not core/,
    ],
    [
      'electron types in the renderer',
      'renderer/app/x.ts',
      `export type A = import('electron').App`,
      /only main and preload import electron, not renderer/,
    ],
    [
      'electron in a test beside the code',
      'db/x.test.ts',
      `import 'electron'`,
      /only main and preload import electron, not db/,
    ],
    [
      'product code → test',
      'electron/core/x.ts',
      `import '../../test/support/made.ts'`,
      /core must not import test/,
    ],
    [
      'feature → feature',
      'renderer/features/receipts/x.ts',
      `import '../scans/Scan.tsx'`,
      /feature receipts must not import feature scans/,
    ],
    [
      "noun → another noun's use case",
      'electron/core/scans/x.ts',
      `import '../receipts/issue-receipt.ts'`,
      /noun scans must not import the use case electron\/core\/receipts\/issue-receipt\.ts of receipts/,
    ],
    [
      'barrel of named re-exports',
      'electron/core/x.ts',
      `export { seal } from './files/seal.ts'`,
      /only re-exports: a barrel/,
    ],
    [
      'barrel of stars',
      'electron/core/x.ts',
      `export const a = 1\nexport * from './files/seal.ts'`,
      /x\.ts:2 export \* makes a barrel/,
    ],
    ['index file', 'electron/core/files/index.ts', `export const a = 1`, /index files become barrels/],
    [
      'names that differ in case',
      'electron/core/files/Seal.ts',
      `export const a = 1`,
      /is the same file as .* on Windows/,
    ],
  ]
  test.each(breaches)('%s', (_what, file, source, found) => {
    put(file, source)
    const lines = findViolations(root)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(found)
  })

  test('a cycle over three files is one breach', () => {
    put('electron/core/a.ts', `import { b } from './b.ts'\nexport const a = () => b`)
    put('electron/core/b.ts', `import { c } from './c.ts'\nexport const b = () => c`)
    put('electron/core/c.ts', `import { a } from './a.ts'\nexport const c = () => a`)
    expect(findViolations(root)).toEqual([
      'electron/core/a.ts cycle: electron/core/a.ts → electron/core/b.ts → electron/core/c.ts → electron/core/a.ts',
    ])
  })

  test('a type that points back makes no cycle', () => {
    put('electron/core/a.ts', `import { b } from './b.ts'\nexport type A = 1\nexport const a = () => b`)
    put('electron/core/b.ts', `import type { A } from './a.ts'\nexport const b: A = 1`)
    expect(findViolations(root)).toEqual([])
  })
})
