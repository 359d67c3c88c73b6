import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import { goodFacts } from '../../../test/support/upstream-acts.ts'
import { checkForPortal, portalIdentityKind } from './check-for-portal.ts'
import { checkRecord } from './check-record.ts'
import { portalMoment } from './portal-moment.ts'
import { HO_SO, type PortalRecord, TIEN_DO } from './record.ts'

const RULES = { laterMembers: true, mayBeEmpty: ['Email', 'SoDienThoai'], lengths: {} }
const HOSO: PortalRecord = {
  MaHoSo: 'H25.16.05-261120-0001',
  MaTTHC: '1.001193',
  TenTTHC: 'Đăng ký khai sinh',
  MaLinhVuc: 'HT',
  TenLinhVuc: 'Hộ tịch',
  LoaiDoiTuong: '1',
  Email: '',
  SoDienThoai: '',
  TrichYeuHoSo: 'Khai sinh',
  NgayTiepNhan: '20261120090000',
  NgayHenTra: '20261123170000',
  TrangThaiHoSo: '2',
  HinhThuc: '0',
  DonViXuLy: 'UBND xã Hòa Bình',
}
const faults = (change: PortalRecord, rules: Partial<typeof RULES> = {}) =>
  checkRecord({ ...HOSO, ...change }, HO_SO, { ...RULES, ...rules }).map(
    ({ code, field }) => `${code} ${field}`,
  )

describe('the record', () => {
  it('is whole', () => expect(faults({})).toEqual([]))
  it.each<[string, PortalRecord]>([
    ['TOO_LONG TrichYeuHoSo', { TrichYeuHoSo: 'x'.repeat(1001) }],
    ['MISSING TrichYeuHoSo', { TrichYeuHoSo: '  ' }],
    ['FORM TrangThaiHoSo', { TrangThaiHoSo: '11' }],
    ['FORM LoaiDoiTuong', { LoaiDoiTuong: 1 }],
    ['FORM NgayHenTra', { NgayHenTra: '20260230120000' }],
    ['FORM NgayHenTra', { NgayHenTra: '2026-11-23T10:00:00.000Z' }],
    ['FORM HinhThuc', { HinhThuc: '2' }],
    ['FORM Nothing', { Nothing: 'x' }],
    ['FORM TaiLieuNop', { TaiLieuNop: '' }],
    ['FORM DinhDanhCHS.LoaiDinhDanh', { DinhDanhCHS: [{ LoaiDinhDanh: '3', SoDinhDanh: '1' }] }],
    [
      'FORM DanhSachLePhi.Gia',
      {
        DanhSachLePhi: [
          { TenPhiLePhi: 'a', MaPhiLePhi: 'b', HinhThucThu: '1', Gia: '8.000', LoaiPhiLePhi: '1' },
        ],
      },
    ],
  ])('%s', (fault, change) => expect(faults(change)).toEqual([fault]))

  it('every member that is not optional is missed', () => {
    for (const name of Object.keys(HO_SO).filter((one) => !HO_SO[one]!.optional)) {
      const { [name]: _, ...rest } = HOSO
      expect(checkRecord(rest, HO_SO, RULES)).toEqual([{ code: 'MISSING', field: name }])
    }
    expect(checkRecord({}, TIEN_DO, RULES)).toHaveLength(9)
  })

  it('what the description does not say is for the configuration to say', () => {
    expect(faults({}, { mayBeEmpty: [] })).toEqual(['MISSING Email', 'MISSING SoDienThoai'])
    expect(faults({ DonViXuLy: 'x'.repeat(300) })).toEqual([])
    expect(faults({}, { lengths: { DonViXuLy: 10 } })).toEqual(['TOO_LONG DonViXuLy'])
    expect(faults({ KenhThucHien: '1' }, { laterMembers: false })).toEqual([
      'NOT_IN_THIS_EDITION KenhThucHien',
    ])
  })
})

it('a moment is written as a clock in Vietnam shows it, whatever the zone of the machine', () => {
  expect(portalMoment('2026-12-31T17:00:00.000Z' as Instant)).toBe('20270101000000')
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const shown = new Intl.DateTimeFormat('en-CA', {
        timeZone: 'Asia/Ho_Chi_Minh',
        dateStyle: 'short',
        timeStyle: 'medium',
        hourCycle: 'h23',
      }).format(date)
      // The zone database knows the years before 1975; the rule is for those after.
      fc.pre(date.getUTCFullYear() > 1975)
      expect(portalMoment(date.toISOString() as Instant)).toBe(shown.replace(/\D/g, ''))
    }),
  )
})

it('asks at the counter what the portal cannot do without', () => {
  const good = goodFacts({ returnBy: 'counter' })
  expect(checkForPortal(good)).toEqual([])
  expect(checkForPortal({ ...good, applicant: { name: 'HTX', kind: 'organisation' } })).toEqual([
    'ORGANISATION_KIND',
  ])
  expect(checkForPortal({ ...good, applicant: { name: 'HTX', kind: 'other' } })).toEqual([])
  expect(checkForPortal({ ...goodFacts(), procedureCode: 'NB-01', dueAt: null })).toEqual([
    'PROCEDURE_CODE',
    'DUE_MISSING',
    'RETURN_BY_MISSING',
  ])
  expect(['001190012345', '123456789', 'C1234567', '1'].map(portalIdentityKind)).toEqual([
    '12',
    '9',
    null,
    null,
  ])
})
