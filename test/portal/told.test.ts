import { afterEach, beforeEach, expect, it } from 'vitest'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { actor, openPortalDesk, type PortalDesk, type Step } from './portal-desk.ts'

/* What the portal is told of a dossier, and what keeps one back. */

let desk: PortalDesk
beforeEach(async () => {
  desk = await openPortalDesk()
})
afterEach(() => desk.close())

it('tells the portal a dossier’s life, each act once', async () => {
  const applicant = {
    name: 'Nguyễn Thị Đường',
    kind: 'citizen' as const,
    idNumber: '001190012345',
    phone: '0912345678',
  }
  await desk.told(
    ...desk.life(
      7,
      [
        ['handed-over', { to: 'Tư pháp' }],
        ['supplement-asked', { items: ['Tờ khai có chữ ký'], reason: 'thiếu chữ ký' }],
      ],
      { applicant, fees: [{ name: 'Lệ phí hộ tịch', amount: 8000 }], returnBy: 'post' },
    ),
  )
  const fees = { '*': { 'Lệ phí hộ tịch': { code: 'LP01', kind: '1', collected: '1' } } }
  expect(await desk.pass({ fees })).toMatchObject({ sent: 1, held: 0, stopped: null })
  const no = numberOf(7)
  expect(desk.fake.dossiers.get(no)).toEqual({
    MaHoSo: no,
    MaTTHC: '1.001193',
    TenTTHC: 'Thủ tục đăng ký khai sinh',
    MaLinhVuc: 'G15-HT',
    TenLinhVuc: 'Hộ tịch',
    ChuHoSo: 'Nguyễn Thị Đường',
    LoaiDoiTuong: '1',
    Email: '',
    SoDienThoai: '0912345678',
    DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '001190012345' }],
    SoGiayToChuHoSo: '001190012345',
    TrichYeuHoSo: 'Đăng ký khai sinh cho con',
    NgayTiepNhan: '20261120090000',
    NgayHenTra: '20261123170000',
    NgayNopHoSo: '20261120090000',
    TrangThaiHoSo: '5',
    HinhThuc: '1',
    DonViXuLy: 'UBND xã Hòa Bình',
    DanhSachLePhi: [
      {
        TenPhiLePhi: 'Lệ phí hộ tịch',
        MaPhiLePhi: 'LP01',
        HinhThucThu: '1',
        Gia: '8000',
        LoaiPhiLePhi: '1',
      },
    ],
    DanhSachHoSoBoSung: [
      {
        HoSoBoSungId: 3,
        NguoiYeuCauBoSung: 'Hoàng Văn Chuyên',
        NoiDungBoSung: 'Tờ khai có chữ ký. Lý do: thiếu chữ ký',
        NgayBoSung: '20261120090200',
        TrangThaiBoSung: false,
        NgayHenTraTruoc: '20261123170000',
      },
    ],
    KenhThucHien: '1',
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: '0',
  })
  expect(desk.fake.progress.get(no)).toEqual([
    {
      MaHoSo: no,
      NguoiXuLy: 'Hoàng Văn Chuyên',
      ChucDanh: 'Công chức tư pháp',
      PhongBanXuLy: 'Tư pháp',
      ThoiDiemXuLy: '20261120090000',
      NoiDungXuLy: 'Tiếp nhận hồ sơ',
      TrangThai: '2',
      NgayBatDau: '20261120090000',
      NgayKetThucTheoQuyDinh: '20261123170000',
    },
    expect.objectContaining({ NoiDungXuLy: 'Chuyển hồ sơ: Tư pháp', TrangThai: '4' }),
    expect.objectContaining({
      NoiDungXuLy: 'Yêu cầu bổ sung: Tờ khai có chữ ký. Lý do: thiếu chữ ký',
      TrangThai: '5',
      NgayBatDau: '20261120090100',
      ThoiDiemXuLy: '20261120090200',
    }),
  ])

  const rest: Step[] = [
    ['supplement-received', { newDueAt: '2026-11-25T10:00:00.000Z' }, '2026-11-20T03:00:00.000Z'],
    ['result-ready', { outcome: 'refused', reason: 'không đủ điều kiện' }, '2026-11-20T04:00:00.000Z'],
    ['returned', { receiver: 'Nguyễn Thị Đường' }, '2026-11-20T17:30:00.000Z'],
  ]
  await desk.told(...rest.map(([verb, more, at]) => desk.act(7, verb, more, at)))
  expect(await desk.pass({ fees })).toMatchObject({ sent: 1 })
  expect(desk.fake.dossiers.get(no)).toMatchObject({
    TrangThaiHoSo: '3',
    NgayHenTra: '20261125170000',
    NgayKetThucXuLy: '20261120110000',
    NgayTuChoi: '20261120110000',
    // Half past midnight of the next day in Vietnam.
    NgayTra: '20261121003000',
    DanhSachHoSoBoSung: [
      { TrangThaiBoSung: true, NgayHenTraMoi: '20261125170000', NguoiTiepNhanBoSung: actor.name },
    ],
  })
  expect(desk.fake.progress.get(no)!.map((row) => row.TrangThai)).toEqual(['2', '4', '5', '4', '3', '3'])
  expect([desk.fake.inserts.get(no), desk.fake.updates.get(no)]).toEqual([1, 1])
  const before = desk.fake.calls.length
  expect(await desk.pass({ fees })).toMatchObject({ sent: 0, unchanged: 0 })
  expect(desk.fake.calls.length).toBe(before)
  expect(desk.fake.refusals).toEqual([])
})

it('waits with a reason where the portal needs what nobody told, and sends it once somebody does', async () => {
  await desk.told(
    ...desk.life(1, [], {
      applicant: { name: 'Công ty TNHH Sông Hồng', kind: 'organisation', idNumber: '0101234567' },
    }),
    ...desk.life(2, [], { fieldName: 'Thư viện' }),
    ...desk.life(3, [], { dueAt: null }),
    ...desk.life(4, [], { applicant: { name: 'Smith', kind: 'citizen', idNumber: 'C1234567' } }),
    ...desk.life(5, [], { summary: 'x'.repeat(900) }),
    ...desk.life(6, [], { fees: [{ name: 'Lệ phí lạ', amount: 5000 }] }),
  )
  expect(await desk.pass({ lengths: { TrichYeuHoSo: 800 } })).toMatchObject({ sent: 2, held: 4 })
  expect((await desk.rows()).map(({ state, code }) => `${state} ${code ?? ''}`)).toEqual([
    'held ORGANISATION_KIND',
    'held MISSING MaLinhVuc',
    'held DUE_MISSING',
    'sent ',
    'held TOO_LONG TrichYeuHoSo',
    'sent ',
  ])
  expect((await desk.rows())[4]!.reason).toBe('TrichYeuHoSo dài quá 800 ký tự Cổng cho phép.')
  // A passport has no kind in DinhDanhCHS, an unknown fee no code: left out, not made up.
  expect(desk.fake.dossiers.get(numberOf(4))).not.toHaveProperty('DinhDanhCHS')
  expect(desk.fake.dossiers.get(numberOf(4))).toMatchObject({ SoGiayToChuHoSo: 'C1234567' })
  expect(desk.fake.dossiers.get(numberOf(6))).not.toHaveProperty('DanhSachLePhi')
  expect(JSON.stringify([...desk.fake.dossiers.values()])).not.toContain('000000001')

  const business = { name: 'Công ty TNHH Sông Hồng', kind: 'business' as const, idNumber: '0101234567' }
  const facts = goodFacts({ returnBy: 'counter', applicant: business })
  await desk.told(desk.act(1, 'corrected', { facts }))
  desk.later(700)
  expect(await desk.pass({ fields: { 'THƯ VIỆN': 'G07-TV' } })).toMatchObject({ sent: 3, held: 1 })
  expect(desk.fake.dossiers.get(numberOf(1))).toMatchObject({ LoaiDoiTuong: '2' })
  expect(desk.fake.dossiers.get(numberOf(2))).toMatchObject({ MaLinhVuc: 'G07-TV' })
})

it('says nothing of what was never the portal’s business, and takes back what was', async () => {
  await desk.told(
    ...desk.life(1, [['voided', { reason: 'lập nhầm' }]]),
    ...desk.life(2, [
      ['handed-over', { to: 'Tư pháp' }],
      [
        'undone',
        {
          of: 'handed-over',
          status: 2,
          dueAt: '2026-11-23T10:00:00.000Z',
          finishedAt: null,
          returnedAt: null,
        },
      ],
    ]),
    ...desk.life(3, []),
  )
  expect(await desk.pass()).toMatchObject({ sent: 2, unchanged: 1 })
  expect(desk.fake.dossiers.has(numberOf(1))).toBe(false)
  expect(desk.fake.progress.get(numberOf(2))!.map((row) => row.NoiDungXuLy)).toEqual(['Tiếp nhận hồ sơ'])
  await desk.told(desk.act(3, 'voided', { reason: 'lập nhầm' }))
  await desk.pass()
  expect(desk.fake.dossiers.get(numberOf(3))).toMatchObject({
    TrangThaiHoSo: '8',
    GhiChu: 'Hủy mã hồ sơ: lập nhầm',
  })
})

it('speaks the older edition when the portal does', async () => {
  await desk.close()
  desk = await openPortalDesk({ laterMembers: false })
  await desk.told(...desk.life(1, []))
  expect(await desk.pass({ laterMembers: true })).toMatchObject({ refused: 1 })
  desk.later(61)
  expect(await desk.pass({ laterMembers: false })).toMatchObject({ sent: 1 })
  expect(desk.fake.dossiers.get(numberOf(1))).not.toHaveProperty('KenhThucHien')
})
