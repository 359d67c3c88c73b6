import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPortalConfig } from './config.ts'

/* The portal's code lists as the administrator writes them. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-codes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: unknown) => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 })
  return file
}
const config = (more: object) =>
  written('portal.json', {
    adapter: 'http://127.0.0.1:1',
    dstcode: 'VN:GOV:1',
    login: { path: '/login', username: 'xa', password: 'mat-khau' },
    servicePath: '/service',
    unit: 'H25',
    ...more,
  })
const edition = { version: '2027-1', source: 'Công văn của Cổng' }

it('without lists of its own the gateway has those of the interface, and says which', () => {
  const { codes } = readPortalConfig(config({}))
  expect(codes.TrangThaiHoSo).toMatchObject({ '2': '2', '10': '10', void: '8' })
  expect(codes.version).not.toBe('')
})

it('one list may be another than the interface’s, in a file beside; the rest stays', () => {
  written('codes.json', { ...edition, KenhThucHien: { counter: 'TT', online: 'TTU', post: null } })
  const { codes } = readPortalConfig(config({ codes: 'codes.json' }))
  expect(codes).toMatchObject({ ...edition, KenhThucHien: { counter: 'TT', post: null } })
  expect(codes.LoaiDoiTuong).toEqual({ citizen: '1', business: '2', state: '3', other: '4' })
})

it.each([
  [{ source: 'x' }, '"version" is missing'],
  [{ ...edition, KenhThucHien: { counter: '1', online: '2' } }, 'KenhThucHien says no code for "post"'],
  [
    { ...edition, KenhThucHien: { counter: 1, online: '2', post: '3' } },
    'KenhThucHien says no code for "counter"',
  ],
  [
    { ...edition, HinhThuc: { counter: '0', online: '0', post: '1', fax: '2' } },
    'HinhThuc says something for "fax"',
  ],
  [{ ...edition, HinhThuc: '0' }, 'the list HinhThuc names a code for each of counter, online, post'],
  [{ ...edition, LoaiPhiLePhi: [1] }, 'LoaiPhiLePhi is a list of codes in quotes'],
  [{ ...edition, TrangThai: {} }, 'there is no list called "TrangThai"'],
  ['gone.json', 'there is no file gone.json beside it'],
])('%j is refused with a sentence', (codes, sentence) => {
  expect(() => readPortalConfig(config({ codes }))).toThrow(sentence)
})
