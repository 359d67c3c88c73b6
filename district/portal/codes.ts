import { z } from 'zod'

/* The portal's own code lists, as data: the portal changes them, and not when this program is released. Each list says for
   what the district knows which code the portal wants; null: it has none. A required member without a code holds the
   dossier with a reason, nothing is guessed. */

const Code = z.string().trim().min(1).max(50).nullable()

const DEFAULT = {
  version: '2026',
  source: 'DongBoHoSoMC, CapNhatTienDoHoSoMC: the tables of HoSo and TienDo',
  /** The district's statuses are the national ones; a number made void has none: work on it has stopped, and GhiChu says why. */
  TrangThaiHoSo: {
    '2': '2',
    '3': '3',
    '4': '4',
    '5': '5',
    '6': '6',
    '7': '7',
    '8': '8',
    '9': '9',
    '10': '10',
    void: '8',
  },
  KenhThucHien: { counter: '1', online: '2', post: '3' },
  /** 2 is the province's own system. Whether one filed online came from the portal, the district is not told. */
  NoiNopHoSo: { counter: '2', online: null, post: '2' },
  /** Whether the result goes by post. */
  HinhThuc: { counter: '0', online: '0', post: '1' },
  /** An organisation of unknown kind has none: the dossier waits. */
  LoaiDoiTuong: { citizen: '1', business: '2', state: '3', other: '4' },
  /** By the number of digits; a passport goes as SoGiayToChuHoSo alone. */
  LoaiDinhDanh: { '12': '1', '9': '2' },
  /** Re-used from another component, or from another result. */
  DuocTaiSuDung: { component: '1', result: '2' },
  /** Those the portal takes of fees, whose codes the file names by procedure; empty: any. */
  LoaiPhiLePhi: [],
  HinhThucThu: [],
} as const

export const PortalCodes = z
  .strictObject({
    /** Which edition of the portal's lists this is, and where it is from: whoever looks at a held dossier wants to know. */
    version: z.string().trim().min(1),
    source: z.string().trim().min(1),
    TrangThaiHoSo: z
      .strictObject({
        '2': Code,
        '3': Code,
        '4': Code,
        '5': Code,
        '6': Code,
        '7': Code,
        '8': Code,
        '9': Code,
        '10': Code,
        void: Code,
      })
      .default(DEFAULT.TrangThaiHoSo),
    KenhThucHien: z.strictObject({ counter: Code, online: Code, post: Code }).default(DEFAULT.KenhThucHien),
    NoiNopHoSo: z.strictObject({ counter: Code, online: Code, post: Code }).default(DEFAULT.NoiNopHoSo),
    HinhThuc: z.strictObject({ counter: Code, online: Code, post: Code }).default(DEFAULT.HinhThuc),
    LoaiDoiTuong: z
      .strictObject({ citizen: Code, business: Code, state: Code, other: Code })
      .default(DEFAULT.LoaiDoiTuong),
    LoaiDinhDanh: z.strictObject({ '12': Code, '9': Code }).default(DEFAULT.LoaiDinhDanh),
    DuocTaiSuDung: z.strictObject({ component: Code, result: Code }).default(DEFAULT.DuocTaiSuDung),
    LoaiPhiLePhi: z.array(z.string().min(1)).default([]),
    HinhThucThu: z.array(z.string().min(1)).default([]),
  })
  .prefault({ version: DEFAULT.version, source: DEFAULT.source })
export type PortalCodes = z.output<typeof PortalCodes>

/** The codes each member may have by these lists; for the check of the record. */
export function codesByMember(codes: PortalCodes): Record<string, readonly string[]> {
  const of = (one: Record<string, string | null>) => Object.values(one).filter((code) => code !== null)
  const { LoaiPhiLePhi, HinhThucThu } = codes
  return {
    TrangThaiHoSo: of(codes.TrangThaiHoSo),
    KenhThucHien: of(codes.KenhThucHien),
    NoiNopHoSo: of(codes.NoiNopHoSo),
    HinhThuc: of(codes.HinhThuc),
    LoaiDoiTuong: of(codes.LoaiDoiTuong),
    'DinhDanhCHS.LoaiDinhDanh': of(codes.LoaiDinhDanh),
    'TaiLieuNop.DuocTaiSuDung': of(codes.DuocTaiSuDung),
    ...(LoaiPhiLePhi.length > 0 && { 'DanhSachLePhi.LoaiPhiLePhi': LoaiPhiLePhi }),
    ...(HinhThucThu.length > 0 && { 'DanhSachLePhi.HinhThucThu': HinhThucThu }),
    'TienDo.TrangThai': of(codes.TrangThaiHoSo),
  }
}

/** Which lists are in use, for the administrator's terminal. */
export const codesLine = ({ codes }: { codes: PortalCodes }): string =>
  `portal: code lists ${codes.version} (${codes.source})`

/** What is wrong with the lists, so that whoever wrote them can set it right. */
export function codesFault({ code, path: [, name, key], ...issue }: z.core.$ZodIssue): string {
  const lists = Object.keys(DEFAULT).filter((one) => one !== 'version' && one !== 'source')
  const unknown = 'keys' in issue ? issue.keys.map((one) => `"${one}"`).join(', ') : ''
  if (name === undefined) {
    return unknown
      ? `codes: there is no list called ${unknown}; the lists are ${lists.join(', ')}`
      : 'codes: write an object with "version", "source" and the lists, or the name of a file that holds it'
  }
  if (name === 'version' || name === 'source') {
    return `codes: "${name}" is missing; say which edition of the portal's lists this is ("version") and where it is from ("source")`
  }
  const known = Object.keys(DEFAULT[name as keyof typeof DEFAULT])
  if (code === 'unrecognized_keys') {
    return `codes: the list ${String(name)} says something for ${unknown}, which nothing here is called; it knows ${known.join(', ')}`
  }
  if (key === undefined || typeof key === 'number') {
    return Array.isArray(DEFAULT[name as keyof typeof DEFAULT])
      ? `codes: ${String(name)} is a list of codes in quotes, ["1", "2"]`
      : `codes: the list ${String(name)} names a code for each of ${known.join(', ')}`
  }
  return `codes: the list ${String(name)} says no code for "${String(key)}"; write it in quotes, or null where the portal has none`
}
