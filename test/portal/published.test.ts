import { afterEach, beforeEach, expect, it } from 'vitest'
import { startPublishedFiles } from '../../district/portal/published-files.ts'
import { portalPass } from '../../district/portal/pass.ts'
import { numberOf } from '../support/upstream-acts.ts'
import { actor, openPortalDesk, type PortalDesk, sha } from './portal-desk.ts'
import { portalConfig } from './portal-config.ts'

let desk: PortalDesk
beforeEach(async () => {
  desk = await openPortalDesk()
})
afterEach(() => desk.close())

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
