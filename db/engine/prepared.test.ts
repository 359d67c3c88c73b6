import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Instant } from '../../electron/common/time/model.ts'
import { type DraftRow, findDraft } from '../tables/drafts.ts'
import { openRegister } from './open.ts'
import { parseOnce } from './parse-once.ts'
import { prepared } from './prepared.ts'
import type { Register } from './query.ts'
import { insertRow, putRow } from './write-row.ts'

let folder: string
let db: Register
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-prepared-'))
  db = openRegister({
    path: join(folder, 'register.db'),
    key: randomBytes(32),
    nativeBinding: process.env.QMC_NATIVE_BINDING,
  })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const draft = (over: Partial<DraftRow>): DraftRow => ({
  id: 'a',
  form: 'intake',
  officerId: 'o',
  content: '1',
  updatedAt: '2026-11-20T01:00:00.000Z' as Instant,
  ...over,
})

test('built once, a query answers each call by its own values, in their own places', () => {
  let built = 0
  const find = prepared((query, form: string, officer: string, least: number) => {
    built += 1
    return query
      .selectFrom('drafts')
      .select('id')
      .where('officerId', '=', officer)
      .where('form', '=', form)
      .where('content', '>=', String(0))
      .limit(least)
  })
  for (const id of ['a', 'b', 'c'])
    insertRow(db, 'drafts', draft({ id, form: id === 'c' ? 'other' : 'intake' }))
  expect(db.all(find('intake', 'o', 5)).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(db.all(find('other', 'o', 5)).map(({ id }) => id)).toEqual(['c'])
  expect(db.all(find('intake', 'o', 1))).toHaveLength(1)
  expect(db.all(find('o', 'intake', 5))).toEqual([])
  expect(built).toBe(1)
})

test('a row that is put replaces every column of the one with its key and touches no other', () => {
  insertRow(db, 'drafts', draft({}))
  insertRow(db, 'drafts', draft({ id: 'b' }))
  const changed = draft({
    content: '2',
    form: 'f',
    officerId: 'p',
    updatedAt: '2026-11-21T01:00:00.000Z' as Instant,
  })
  putRow(db, 'drafts', 'id', changed)
  putRow(db, 'drafts', 'id', draft({ id: 'new' }))
  expect(findDraft(db, 'a')).toEqual(changed)
  expect(findDraft(db, 'b')).toEqual(draft({ id: 'b' }))
  expect(findDraft(db, 'new')).toEqual(draft({ id: 'new' }))
  expect(() => insertRow(db, 'drafts', draft({}))).toThrow(/UNIQUE/)
})

test('columns given in another order find their own places', () => {
  const { id, form, officerId, content, updatedAt } = draft({ content: 'x' })
  insertRow(db, 'drafts', { updatedAt, content, officerId, form, id })
  expect(findDraft(db, 'a')).toEqual(draft({ content: 'x' }))
})

test('what was parsed once is given again for the same text alone, and nobody can change it', () => {
  const model = z.object({ list: z.array(z.object({ n: z.int() })) })
  const first = parseOnce(model, '{"list":[{"n":1}]}')
  expect(parseOnce(model, '{"list":[{"n":1}]}')).toBe(first)
  expect(parseOnce(model, '{"list":[{"n":2}]}')).toEqual({ list: [{ n: 2 }] })
  expect(() => first.list.push({ n: 3 })).toThrow(TypeError)
  expect(() => Object.assign(first.list[0]!, { n: 3 })).toThrow(TypeError)
  expect(() => parseOnce(model, '{"list":[{"n":"1"}]}')).toThrow(z.ZodError)
  const other = z.object({ list: z.array(z.unknown()) })
  expect(parseOnce(other, '{"list":[{"n":1}]}')).not.toBe(first)
})

test('a limit stands in the statement itself, where binding it cannot have the statement planned anew', () => {
  for (const id of ['a', 'b', 'c']) insertRow(db, 'drafts', draft({ id }))
  const two = db.query.selectFrom('drafts').select('id').orderBy('id').limit(2)
  expect(two.compile()).toMatchObject({ sql: expect.stringMatching(/limit 2$/), parameters: [] })
  expect(db.all(two)).toEqual([{ id: 'a' }, { id: 'b' }])
})

test('a transaction gives back what its work gives, and nothing of work that throws stays', () => {
  expect(db.immediate(() => insertRow(db, 'drafts', draft({ id: 'a' })) ?? 'done')).toBe('done')
  const broken = () =>
    db.immediate(() => {
      insertRow(db, 'drafts', draft({ id: 'b' }))
      throw new Error('power')
    })
  expect(broken).toThrow('power')
  expect(db.all(db.query.selectFrom('drafts').select('id'))).toEqual([{ id: 'a' }])
})
