import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import type { CertificateFacts } from './model.ts'
import { certificateNotes, endsRun, obviousCertificate } from './rules.ts'

const certificate = (over: Partial<CertificateFacts> = {}): CertificateFacts => ({
  id: 'a',
  owner: 'Nguyễn Thị Đường',
  organisation: null,
  issuer: 'CA',
  serial: '01',
  validFrom: '2026-01-01T00:00:00.000Z' as Instant,
  validUntil: '2027-01-01T00:00:00.000Z' as Instant,
  keyType: 'rsa',
  ...over,
})
const NOW = '2026-11-20T02:00:00.000Z' as Instant
const notes = (over: Partial<CertificateFacts> = {}, name = 'Nguyễn Thị Đường', now = NOW) =>
  certificateNotes(certificate(over), name, now)

it.each([
  'NGUYEN THI DUONG',
  'Nguyễn Thị Đường'.normalize('NFD'),
  'Ông/Bà: Nguyễn  Thị Đường (UBND xã)',
  'nguyễn thị đường, phó chánh văn phòng',
])('the officer’s own name as an authority writes it: %s', (owner) => {
  expect(notes({ owner })).toEqual([])
})

it.each(['Nguyễn Thị Đươngf', 'Trần Văn Khác', 'Đường', ''])('another person’s: %s', (owner) => {
  expect(notes({ owner })).toEqual(['OTHER_PERSON'])
})

it('is in force from its first to its last moment', () => {
  const { validFrom, validUntil } = certificate()
  expect(notes({}, undefined, validFrom)).toEqual([])
  expect(notes({}, undefined, validUntil)).toEqual([])
  expect(notes({}, undefined, '2025-12-31T23:59:59.999Z' as Instant)).toEqual(['CERTIFICATE_NOT_YET_VALID'])
  expect(notes({}, undefined, '2027-01-01T00:00:00.001Z' as Instant)).toEqual(['CERTIFICATE_EXPIRED'])
})

it('chooses by itself only where nothing is left to choose', () => {
  const own = { ...certificate(), notes: [] }
  const expired = { ...certificate({ id: 'b' }), notes: ['CERTIFICATE_EXPIRED' as const] }
  const other = { ...certificate({ id: 'c' }), notes: ['OTHER_PERSON' as const] }
  expect(obviousCertificate([expired, own])).toBe('a')
  expect(obviousCertificate([other, own])).toBe('a')
  expect(obviousCertificate([other, expired])).toBe('c')
  expect(obviousCertificate([own, { ...own, id: 'd' }])).toBeNull()
  expect(obviousCertificate([expired])).toBeNull()
})

it('the key’s own trouble ends the run, a document’s does not', () => {
  expect(endsRun('TOKEN_REMOVED')).toBe(true)
  expect(endsRun('FILE_DAMAGED')).toBe(false)
  expect(endsRun('CHANGED')).toBe(false)
})
