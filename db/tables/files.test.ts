import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { namedFiles } from './files.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

const named = () => [...namedFiles(test.counter.open!.register)]

it('finds files that a table of the future names, whatever its key, in bounded chunks', () => {
  const { raw } = test.counter.open!.register
  raw.exec(`
    CREATE TABLE results (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE sendings (b TEXT, a INTEGER, sha256 TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
    CREATE TABLE photos (label TEXT, portrait_sha256 TEXT) STRICT;
    CREATE TABLE unrelated (id TEXT PRIMARY KEY, sha256x TEXT) STRICT, WITHOUT ROWID;
    INSERT INTO unrelated VALUES ('a', 'no file');
    INSERT INTO photos VALUES ('with', 'portrait'), ('without', NULL);`)
  const send = raw.prepare('INSERT INTO sendings VALUES (?, ?, ?)')
  const add = raw.prepare('INSERT INTO results VALUES (?, ?)')
  raw.transaction(() => {
    for (let i = 0; i < 12_001; i++) {
      add.run(`id-${i}`, `file-${i}`)
      send.run(`b${i % 100}`, Math.floor(i / 100), `sent-${i}`)
    }
  })()
  const chunks = named()
  const all = chunks.flat()
  expect(all.length).toBe(24_003)
  expect(new Set(all).size).toBe(24_003)
  expect(all).toContain('portrait')
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(5000)
})

it('walks every table that the register has', () => {
  expect(() => named()).not.toThrow()
})
