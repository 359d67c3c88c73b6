import { afterEach, beforeEach, expect, it } from 'vitest'
import { PortalCodes } from '../../district/portal/codes.ts'
import { portalPass } from '../../district/portal/pass.ts'
import { showPortal } from '../../district/portal/show-portal.ts'
import { startPublishedFiles } from '../../district/portal/published-files.ts'
import { onEachDatabase } from '../support/databases.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { portalConfig } from './portal-config.ts'
import { actor, openPortalDesk, type PortalDesk, sha, type Step } from './portal-desk.ts'

/* What the portal is told of a dossier, and what keeps one back. */

const readStatuses = () => PortalCodes.parse(undefined).TrangThaiHoSo

let desk: PortalDesk
onEachDatabase((newPlace) => {
  beforeEach(async () => {
    desk = await openPortalDesk({ place: await newPlace() })
  })
  afterEach(() => desk.close())

  it('says it in the codes of the district’s own lists; one that is in none holds the dossier', async () => {
    const edition = { version: '2027-1', source: 'thử' }
    const kinds = { counter: '1', online: null, post: '2' }
    await desk.told(...desk.life(8, [], { fees: [{ name: 'Lệ phí hộ tịch', amount: 8000 }] }))
    await desk.told(...desk.life(9, []))
    const fees = { '*': { 'Lệ phí hộ tịch': { code: 'LP01', kind: '9', collected: '1' } } }
    const codes = { ...edition, NoiNopHoSo: kinds, LoaiPhiLePhi: ['1', '2'] }
    expect(await desk.pass({ fees, codes })).toMatchObject({ sent: 1, held: 1 })
    expect(await showPortal(desk.district.db)).toMatch(
      /held FORM DanhSachLePhi\.LoaiPhiLePhi .*không đúng dạng/,
    )
    const { counter } = kinds
    expect(desk.fake.dossiers.get(numberOf(9))).toMatchObject({ NoiNopHoSo: counter })
    // The list knows it now; a dossier that is held is looked at again.
    desk.later(3600)
    expect(await desk.pass({ fees, codes: { ...codes, LoaiPhiLePhi: ['9'] } })).toMatchObject({ sent: 1 })
  })

  it('a status that the portal has no code for holds the dossier', async () => {
    await desk.told(...desk.life(10, []))
    const TrangThaiHoSo = { ...readStatuses(), '2': null }
    const codes = { version: '2027-1', source: 'thử', TrangThaiHoSo }
    expect(await desk.pass({ codes })).toMatchObject({ sent: 0, held: 1 })
    expect(await showPortal(desk.district.db)).toMatch(/held MISSING TrangThaiHoSo .*bắt buộc/)
  })

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
    desk = await openPortalDesk({ place: await newPlace(), laterMembers: false })
    await desk.told(...desk.life(1, []))
    expect(await desk.pass({ laterMembers: true })).toMatchObject({ refused: 1 })
    desk.later(61)
    expect(await desk.pass({ laterMembers: false })).toMatchObject({ sent: 1 })
    expect(desk.fake.dossiers.get(numberOf(1))).not.toHaveProperty('KenhThucHien')
  })

  it('lets the portal fetch what was digitised, by addresses nobody can guess, and until they end', async () => {
    const bytes = Buffer.from('%PDF-1.7 Tờ khai')
    const signed = Buffer.from('%PDF-1.7 Tờ khai, đã ký')
    const sha256 = sha(bytes)
    const file = (content: Buffer, kind = 'component') => ({
      sha256: sha(content),
      size: content.length,
      mime: 'application/pdf',
      kind,
      component: kind === 'component' ? 'to-khai' : null,
      name: kind === 'component' ? 'Tờ khai.pdf' : 'Giấy khai sinh.pdf',
    })
    const config = portalConfig(desk.fake, {
      components: { '1.001193': { 'to-khai': '1.001193.000.00.00.H25-HS01' } },
      results: { '1.001193': 'KQ.G15.000031' },
      publish: { baseUrl: 'https://mot-cua.example/cong/', secret: 'x'.repeat(40), days: 30, port: 0 },
    })
    const { publish } = config
    const published = await startPublishedFiles(desk.district.db, {
      dataDir: desk.dataDir,
      publishing: publish!,
      clock: desk.clock,
    })
    const fetched = (url: unknown) => {
      expect(String(url)).toMatch(/^https:\/\/mot-cua\.example\/cong\/published\//)
      return fetch(String(url).replace('https://mot-cua.example/cong', published.url))
    }
    const documents = () => desk.fake.dossiers.get(numberOf(1))!.TaiLieuNop as Array<Record<string, string>>
    const run = () => portalPass(desk.district.db, config, { clock: desk.clock })
    try {
      await desk.told(...desk.life(1, [['scanned', { files: [file(bytes)], reuse: 2 }]]))
      expect(await run()).toMatchObject({ sent: 1 })
      // Announced, and not a byte of it here yet.
      expect(desk.fake.dossiers.get(numberOf(1))).toMatchObject({ HoSoCoThanhPhanSoHoa: '1' })
      expect(desk.fake.dossiers.get(numberOf(1))).not.toHaveProperty('TaiLieuNop')
      desk.later(1)
      expect((await desk.station.patch(sha256, 0, bytes)).status).toBe(200)
      expect(await run()).toMatchObject({ sent: 1 })
      expect(documents()).toEqual([
        {
          TepDinhKemId: sha256,
          TenTepDinhKem: 'Tờ khai.pdf',
          IsDeleted: 'False',
          MaThanhPhanHoSo: '1.001193.000.00.00.H25-HS01',
          DuongDanTaiTepTin: expect.any(String),
          DuocSoHoa: '1',
          DuocTaiSuDung: '1',
        },
      ])
      const url = documents()[0]!.DuongDanTaiTepTin!
      const answer = await fetched(url)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
      const last = url.at(-1) === 'A' ? 'B' : 'A'
      expect((await fetched(url.slice(0, -1) + last)).status).toBe(404)
      expect((await fetched(url.replace(/\/\d+\//, '/9999999999/'))).status).toBe(404)
      expect((await fetched(url.replace(sha256, sha(signed)))).status).toBe(404)

      // A file that another has replaced is told as deleted once, and is not handed out any more.
      desk.later(1)
      await desk.told(
        desk.station.entry({
          verb: 'digitally-signed',
          entityId: 'd1',
          payload: {
            dossierNo: numberOf(1),
            actor,
            files: [file(signed)],
            replaces: sha256,
            certificate: { owner: 'A', issuer: 'B', serial: '1' },
          },
        }),
        desk.act(1, 'result-scanned', { files: [file(Buffer.from('%PDF-1.7 KS'), 'result')] }),
      )
      await desk.station.patch(sha(signed), 0, signed)
      await desk.station.patch(sha('%PDF-1.7 KS'), 0, Buffer.from('%PDF-1.7 KS'))
      desk.later(1)
      expect(await run()).toMatchObject({ sent: 1 })
      expect(documents().map((one) => [one.TepDinhKemId, one.IsDeleted])).toEqual([
        [sha256, 'True'],
        [sha(signed), 'False'],
      ])
      expect(desk.fake.dossiers.get(numberOf(1))!.DanhSachGiayToKetQua).toMatchObject([
        { TenGiayTo: 'Giấy khai sinh.pdf', GiayToId: sha('%PDF-1.7 KS'), MaGiayToKetQua: 'KQ.G15.000031' },
      ])
      expect((await fetched(url)).status).toBe(404)
      const newUrl = documents()[1]!.DuongDanTaiTepTin!
      expect((await fetched(newUrl)).status).toBe(200)
      desk.later(31 * 86_400)
      expect((await fetched(newUrl)).status).toBe(404)
      expect(desk.fake.refusals).toEqual([])
    } finally {
      await published.close()
    }
  })
})
