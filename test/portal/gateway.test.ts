import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { portalPass } from '../../district/portal/pass.ts'
import { startPublishedFiles } from '../../district/portal/published-files.ts'
import { gatewayOf } from '../../district/portal/rows.ts'
import { type District, startDistrict } from '../../district/server.ts'
import type { Entry } from '../../electron/common/sync/model.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { inShort, upstreamStation } from '../support/upstream-station.ts'
import { type FakeAdapter, type Mood, startFakeAdapter } from './fake-adapter.ts'
import { portalConfig } from './portal-config.ts'

/* The gateway between a real shared system and a portal that is as picky and as odd as it is described. */

let dataDir: string
let district: District
let station: ReturnType<typeof upstreamStation>
let fake: FakeAdapter
let now: number

beforeEach(async () => {
  now = Date.parse('2026-11-20T10:00:00.000Z')
  dataDir = await mkdtemp(join(tmpdir(), 'portal-'))
  district = await startDistrict({ dataDir, clock: () => now })
  fake = await startFakeAdapter()
  station = upstreamStation(district.url)
  const code = await makeEnrolCode(
    district.db,
    { agencyId: 'H25.16.05', agencyName: 'UBND xã Hòa Bình' },
    now,
  )
  expect((await station.enrol(station.enrolment(code))).status).toBe(200)
})
afterEach(async () => {
  await fake.close()
  await district.close()
  await rm(dataDir, { recursive: true })
})

const actor = { name: 'Hoàng Văn Chuyên', title: 'Công chức tư pháp', unit: 'Tư pháp' }
type Step = [verb: string, more?: Record<string, unknown>, at?: string]

/** A dossier's acts; the first is its intake. */
function life(order: number, steps: Step[], facts: Parameters<typeof goodFacts>[0] = {}): Entry[] {
  const whole = goodFacts({ returnBy: 'counter', ...facts })
  const intake: Step = ['received', { facts: whole }]
  return [intake, ...steps].map(([verb, more, at], index) =>
    station.entry({
      verb,
      entityId: `d${order}`,
      payload: { dossierNo: numberOf(order), actor, ...more },
      at: at ?? `2026-11-20T0${2 + Math.floor(index / 50)}:${String(index % 50).padStart(2, '0')}:00.000Z`,
    }),
  )
}
async function told(...entries: Entry[]) {
  expect(inShort((await station.batch(entries)).body).filter((one) => !one.endsWith('accepted'))).toEqual([])
  now += 1000
}
type Over = Parameters<typeof portalConfig>[1]
const pass = (over?: Over) => portalPass(district.db, portalConfig(fake, over), { clock: () => now })
const rows = () =>
  gatewayOf(district.db).selectFrom('portalDossiers').selectAll().orderBy('dossierId').execute()
const calls = (service: string) => fake.calls.filter((call) => call.service === service)
const sha = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
const later = (seconds: number) => {
  now += seconds * 1000
}

it('tells the portal a dossier’s life, each act once', async () => {
  const applicant = {
    name: 'Nguyễn Thị Đường',
    kind: 'citizen' as const,
    idNumber: '001190012345',
    phone: '0912345678',
  }
  await told(
    ...life(
      7,
      [
        ['handed-over', { to: 'Tư pháp' }],
        ['supplement-asked', { items: ['Tờ khai có chữ ký'], reason: 'thiếu chữ ký' }],
      ],
      { applicant, fees: [{ name: 'Lệ phí hộ tịch', amount: 8000 }], returnBy: 'post' },
    ),
  )
  const fees = { '*': { 'Lệ phí hộ tịch': { code: 'LP01', kind: '1', collected: '1' } } }
  expect(await pass({ fees })).toMatchObject({ sent: 1, held: 0, stopped: null })
  const no = numberOf(7)
  expect(fake.dossiers.get(no)).toEqual({
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
  expect(fake.progress.get(no)).toEqual([
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
  await told(
    ...rest.map(([verb, more, at]) =>
      station.entry({ verb, entityId: 'd7', payload: { dossierNo: no, actor, ...more }, at: at! }),
    ),
  )
  expect(await pass({ fees })).toMatchObject({ sent: 1 })
  expect(fake.dossiers.get(no)).toMatchObject({
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
  expect(fake.progress.get(no)!.map((row) => row.TrangThai)).toEqual(['2', '4', '5', '4', '3', '3'])
  expect([fake.inserts.get(no), fake.updates.get(no)]).toEqual([1, 1])
  const before = fake.calls.length
  expect(await pass({ fees })).toMatchObject({ sent: 0, unchanged: 0 })
  expect(fake.calls.length).toBe(before)
  expect(fake.refusals).toEqual([])
})

it('waits with a reason where the portal needs what nobody told, and sends it once somebody does', async () => {
  await told(
    ...life(1, [], {
      applicant: { name: 'Công ty TNHH Sông Hồng', kind: 'organisation', idNumber: '0101234567' },
    }),
    ...life(2, [], { fieldName: 'Thư viện' }),
    ...life(3, [], { dueAt: null }),
    ...life(4, [], { applicant: { name: 'Smith', kind: 'citizen', idNumber: 'C1234567' } }),
    ...life(5, [], { summary: 'x'.repeat(900) }),
    ...life(6, [], { fees: [{ name: 'Lệ phí lạ', amount: 5000 }] }),
  )
  expect(await pass({ lengths: { TrichYeuHoSo: 800 } })).toMatchObject({ sent: 2, held: 4 })
  expect((await rows()).map(({ state, code }) => `${state} ${code ?? ''}`)).toEqual([
    'held ORGANISATION_KIND',
    'held MISSING MaLinhVuc',
    'held DUE_MISSING',
    'sent ',
    'held TOO_LONG TrichYeuHoSo',
    'sent ',
  ])
  expect((await rows())[4]!.reason).toBe('TrichYeuHoSo dài quá 800 ký tự Cổng cho phép.')
  // A passport has no kind in DinhDanhCHS, an unknown fee no code: left out, not made up.
  expect(fake.dossiers.get(numberOf(4))).not.toHaveProperty('DinhDanhCHS')
  expect(fake.dossiers.get(numberOf(4))).toMatchObject({ SoGiayToChuHoSo: 'C1234567' })
  expect(fake.dossiers.get(numberOf(6))).not.toHaveProperty('DanhSachLePhi')
  expect(JSON.stringify([...fake.dossiers.values()])).not.toContain('000000001')

  const business = { name: 'Công ty TNHH Sông Hồng', kind: 'business' as const, idNumber: '0101234567' }
  const facts = goodFacts({ returnBy: 'counter', applicant: business })
  await told(
    station.entry({ verb: 'corrected', entityId: 'd1', payload: { dossierNo: numberOf(1), actor, facts } }),
  )
  later(700)
  expect(await pass({ fields: { 'THƯ VIỆN': 'G07-TV' } })).toMatchObject({ sent: 3, held: 1 })
  expect(fake.dossiers.get(numberOf(1))).toMatchObject({ LoaiDoiTuong: '2' })
  expect(fake.dossiers.get(numberOf(2))).toMatchObject({ MaLinhVuc: 'G07-TV' })
})

it('keeps to ten rows of progress a call, and goes on where an answer was lost', async () => {
  const steps = Array.from({ length: 22 }, (): Step => ['handed-over', { to: 'Tư pháp' }])
  await told(...life(1, steps))
  let progressCalls = 0
  fake.mood = (service) => (service === 'CapNhatTienDoHoSoMC' && ++progressCalls === 2 ? 'lost' : 'as-it-is')
  expect(await pass()).toMatchObject({ silent: 1 })
  later(61)
  expect(await pass()).toMatchObject({ sent: 1 })
  const pieces = calls('CapNhatTienDoHoSoMC').map(({ input }) => input.data as unknown[])
  expect(pieces.map((piece) => piece.length)).toEqual([10, 10, 10, 3])
  // The repetition is word for word the same, so that the portal can know it again.
  expect(pieces[2]).toEqual(pieces[1])
  expect([fake.inserts.get(numberOf(1)), calls('DongBoHoSoMC').length]).toEqual([1, 1])
})

it.each<Mood>(['lost', 'slow', 'page'])('an answer that is %s never makes a dossier twice', async (mood) => {
  await told(...life(1, []), ...life(2, []))
  let times = 0
  fake.mood = (service, { data }) =>
    service === 'DongBoHoSoMC' && JSON.stringify(data).includes(numberOf(1)) && times++ < 2
      ? mood
      : 'as-it-is'
  expect(await pass()).toMatchObject({ silent: 1, sent: 1 })
  // Back-off: not at once, then after a minute, then after two.
  expect(await pass()).toMatchObject({ silent: 0, sent: 0 })
  later(61)
  expect(await pass()).toMatchObject({ silent: 1, sent: 0 })
  later(61)
  expect(await pass()).toMatchObject({ silent: 0, sent: 0 })
  later(61)
  expect(await pass()).toMatchObject({ silent: 0, sent: 1 })
  expect(fake.inserts.get(numberOf(1))).toBe(1)
  expect(fake.progress.get(numberOf(1))).toHaveLength(1)
  expect(fake.refusals).toEqual([])
})

it('one the portal cannot digest does not hold up the others, and “thành công” in a text is no success', async () => {
  await told(...[1, 2, 3, 4, 5].flatMap((order) => life(order, [])))
  fake.object = (_, input) =>
    JSON.stringify(input).includes(numberOf(2))
      ? { error_code: '-5', message: 'Chưa thành công: lỗi hệ thống', result: [] }
      : null
  expect(await pass()).toMatchObject({ sent: 4, refused: 1, stopped: null })
  expect((await rows())[1]).toMatchObject({
    state: 'refused',
    code: '-5',
    reason: 'Chưa thành công: lỗi hệ thống',
    sentAt: null,
  })
  expect(fake.dossiers.has(numberOf(2))).toBe(false)
  fake.object = () => null
  later(61)
  expect(await pass()).toMatchObject({ sent: 1 })
})

it('“đã tồn tại” is settled by a look-up', async () => {
  await told(...life(1, []))
  await pass()
  await told(
    station.entry({
      verb: 'handed-over',
      entityId: 'd1',
      payload: { dossierNo: numberOf(1), actor, to: 'Tư pháp' },
    }),
  )
  // The first look-up finds nothing; the insert is refused under one of three codes; the second one knows.
  fake.isBlind = true
  fake.object = (service) => {
    if (service === 'DongBoHoSoMC') fake.isBlind = false
    return null
  }
  expect(await pass()).toMatchObject({ sent: 1 })
  expect(fake.refusals).toEqual([`Hồ sơ ${numberOf(1)} đã tồn tại`])
  expect([fake.inserts.get(numberOf(1)), fake.updates.get(numberOf(1))]).toEqual([1, 1])
})

it('signs in anew when the session is gone, and stops when the door stays shut', async () => {
  fake.sessionLasts = 2
  await told(...life(1, []), ...life(2, []))
  expect(await pass()).toMatchObject({ sent: 2 })
  expect(calls('login').length).toBeGreaterThan(2)
  expect(new Set(fake.refusals)).toEqual(new Set(['Session đã hết hạn']))

  await told(...life(3, []), ...life(4, []))
  fake.isShut = true
  const before = calls('login').length
  expect(await pass()).toMatchObject({
    sent: 0,
    stopped: expect.stringContaining('Đăng nhập không thành công'),
  })
  // Once: an account that guesses is locked.
  expect(calls('login').length - before).toBe(1)
  fake.isShut = false
  expect(await pass()).toMatchObject({ sent: 2 })
})

it('stops after three without an answer, and one server at a time is at the portal', async () => {
  await told(...[1, 2, 3, 4, 5, 6].flatMap((order) => life(order, [])))
  fake.mood = (service) => (service === 'TraCuuHoSo' ? 'slow' : 'as-it-is')
  const [first, second] = await Promise.all([
    pass({ readTimeoutSeconds: 0.1 }),
    pass({ readTimeoutSeconds: 0.1 }),
  ])
  expect([first, second].filter((one) => one === null)).toHaveLength(1)
  expect(first ?? second).toMatchObject({ silent: 3, stopped: 'Cổng không trả lời kịp.' })
  fake.mood = () => 'as-it-is'
  expect(await pass()).toMatchObject({ sent: 3 })
  later(61)
  expect(await pass()).toMatchObject({ sent: 3 })
})

it('keeps what the portal said, and neither password nor session', async () => {
  await told(...life(1, []))
  fake.object = (service, { session }) =>
    service === 'DongBoHoSoMC'
      ? { error_code: -9, message: `Lỗi của phiên bản ${fake.username} ${session}` }
      : null
  await pass()
  const kept = await gatewayOf(district.db).selectFrom('portalReplies').selectAll().orderBy('id').execute()
  expect(kept.map((one) => one.service)).toContain('DongBoHoSoMC')
  expect(kept.find((one) => one.service === 'DongBoHoSoMC')).toMatchObject({
    dossierNo: numberOf(1),
    httpStatus: 200,
    reply: '{"error_code":-9,"message":"Lỗi của phiên bản … …"}',
  })
  const sessions = calls('TraCuuHoSo').map(({ input }) => input.session as string)
  const files = readdirSync(dataDir)
    .filter((name) => name.startsWith('district.sqlite'))
    .map((name) => readFileSync(join(dataDir, name), 'utf8'))
    .join('')
  expect(files).toContain(numberOf(1))
  for (const secret of [fake.password, 'rất-bí-mật', fake.username, ...sessions])
    expect(files).not.toContain(secret)
})

it('says nothing of what was never the portal’s business, and takes back what was', async () => {
  await told(
    ...life(1, [['voided', { reason: 'lập nhầm' }]]),
    ...life(2, [
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
    ...life(3, []),
  )
  expect(await pass()).toMatchObject({ sent: 2, unchanged: 1 })
  expect(fake.dossiers.has(numberOf(1))).toBe(false)
  expect(fake.progress.get(numberOf(2))!.map((row) => row.NoiDungXuLy)).toEqual(['Tiếp nhận hồ sơ'])
  await told(
    station.entry({
      verb: 'voided',
      entityId: 'd3',
      payload: { dossierNo: numberOf(3), actor, reason: 'lập nhầm' },
    }),
  )
  await pass()
  expect(fake.dossiers.get(numberOf(3))).toMatchObject({
    TrangThaiHoSo: '8',
    GhiChu: 'Hủy mã hồ sơ: lập nhầm',
  })
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
  const config = portalConfig(fake, {
    components: { '1.001193': { 'to-khai': '1.001193.000.00.00.H25-HS01' } },
    results: { '1.001193': 'KQ.G15.000031' },
    publish: { baseUrl: 'https://mot-cua.example/cong/', secret: 'x'.repeat(40), days: 30, port: 0 },
  })
  const { publish } = config
  const published = await startPublishedFiles(district.db, {
    dataDir,
    publishing: publish!,
    clock: () => now,
  })
  const fetched = (url: unknown) => {
    expect(String(url)).toMatch(/^https:\/\/mot-cua\.example\/cong\/published\//)
    return fetch(String(url).replace('https://mot-cua.example/cong', published.url))
  }
  const documents = () => fake.dossiers.get(numberOf(1))!.TaiLieuNop as Array<Record<string, string>>
  const run = () => portalPass(district.db, config, { clock: () => now })
  try {
    await told(...life(1, [['scanned', { files: [file(bytes)], reuse: 2 }]]))
    expect(await run()).toMatchObject({ sent: 1 })
    // Announced, and not a byte of it here yet.
    expect(fake.dossiers.get(numberOf(1))).toMatchObject({ HoSoCoThanhPhanSoHoa: '1' })
    expect(fake.dossiers.get(numberOf(1))).not.toHaveProperty('TaiLieuNop')
    now += 1000
    expect((await station.patch(sha256, 0, bytes)).status).toBe(200)
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
    now += 1000
    await told(
      station.entry({
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
      station.entry({
        verb: 'result-scanned',
        entityId: 'd1',
        payload: { dossierNo: numberOf(1), actor, files: [file(Buffer.from('%PDF-1.7 KS'), 'result')] },
      }),
    )
    await station.patch(sha(signed), 0, signed)
    await station.patch(sha('%PDF-1.7 KS'), 0, Buffer.from('%PDF-1.7 KS'))
    now += 1000
    expect(await run()).toMatchObject({ sent: 1 })
    expect(documents().map((one) => [one.TepDinhKemId, one.IsDeleted])).toEqual([
      [sha256, 'True'],
      [sha(signed), 'False'],
    ])
    expect(fake.dossiers.get(numberOf(1))!.DanhSachGiayToKetQua).toMatchObject([
      { TenGiayTo: 'Giấy khai sinh.pdf', GiayToId: sha('%PDF-1.7 KS'), MaGiayToKetQua: 'KQ.G15.000031' },
    ])
    expect((await fetched(url)).status).toBe(404)
    const newUrl = documents()[1]!.DuongDanTaiTepTin!
    expect((await fetched(newUrl)).status).toBe(200)
    now += 31 * 86_400_000
    expect((await fetched(newUrl)).status).toBe(404)
    expect(fake.refusals).toEqual([])
  } finally {
    await published.close()
  }
})

it('runs by command and beside the server; show says what waits and why', async () => {
  const file = join(dataDir, 'portal.json')
  const login = { path: '/auth/login', username: fake.username, password: fake.password }
  const servicePath = `/XrdAdapter/RestService/forward/mapi/g?dstcode=${fake.dstcode}`
  const json = { adapter: fake.url, dstcode: fake.dstcode, login, servicePath, unit: 'H25', everySeconds: 1 }
  const write = (more: object) => writeFileSync(file, JSON.stringify({ ...json, ...more }), { mode: 0o600 })
  write({ unit: 7 })
  // The clock of these processes is the real one.
  now = Date.now() - 1000
  await told(...life(1, []), ...life(2, [], { fieldName: 'Thư viện' }))
  const main = join(import.meta.dirname, '../../district/main.ts')
  const run = promisify(execFile)
  const command = (...args: string[]) => run(process.execPath, [main, ...args, '--data', dataDir])
  const wrong = (await command('portal', '--portal', file).catch((error: Error) => error)) as Error
  expect(wrong.message).toContain('unit: invalid_type')
  expect(wrong.message).not.toContain(fake.password)
  write({})
  expect((await command('portal', '--portal', file)).stdout.trim()).toBe(
    '1 sent, 1 held, 0 refused, 0 silent, 0 unchanged',
  )
  const { stdout } = await command('show')
  expect(stdout).toContain('portal: 1 held, 1 sent, 1 to go')
  expect(stdout).toMatch(new RegExp(`${numberOf(2)} held MISSING MaLinhVuc .*danh mục lĩnh vực của Cổng`))

  const server = spawn(process.execPath, [main, 'serve', '--data', dataDir, '--port', '0', '--portal', file])
  try {
    await once(server.stdout, 'data')
    await told(...life(3, []))
    await expect.poll(() => fake.dossiers.has(numberOf(3))).toBe(true)
    await expect.poll(() => fake.progress.get(numberOf(3))?.length).toBe(1)
  } finally {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
})

it('speaks the older edition when the portal does', async () => {
  await fake.close()
  fake = await startFakeAdapter({ laterMembers: false })
  await told(...life(1, []))
  expect(await pass({ laterMembers: true })).toMatchObject({ refused: 1 })
  later(61)
  expect(await pass({ laterMembers: false })).toMatchObject({ sent: 1 })
  expect(fake.dossiers.get(numberOf(1))).not.toHaveProperty('KenhThucHien')
})
