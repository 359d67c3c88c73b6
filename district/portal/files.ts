import type { PortalConfig } from './config.ts'

/** A file of a dossier as far as the portal may hear of it. */
export type PortalFile = {
  sha256: string
  kind: string
  component: string | null
  name: string | null
  /** Scanned here, or re-used from elsewhere (2 another component, 3 another result); null: nobody told. */
  reuse: number | null
  /** A later file took its place, and the portal has this one. */
  isDeleted: boolean
  /** Where the portal may fetch it. */
  url: string
}

/** What DuocTaiSuDung calls the counter's tag. */
const REUSED = { 2: 'component', 3: 'result' } as const

/** TaiLieuNop: the files of components whose national code the configuration names; the others are left out. */
export function documentList(
  files: readonly PortalFile[],
  procedureCode: string,
  { components, laterMembers, codes }: PortalConfig,
) {
  const rows = files.flatMap((file) => {
    const code = file.component === null ? undefined : components[procedureCode]?.[file.component]
    if (file.kind !== 'component' || code === undefined) return []
    const from = REUSED[file.reuse as keyof typeof REUSED] as (typeof REUSED)[keyof typeof REUSED] | undefined
    const reused = from && codes.DuocTaiSuDung[from]
    return [
      {
        TepDinhKemId: file.sha256,
        TenTepDinhKem: file.name ?? `${file.component}.pdf`,
        IsDeleted: file.isDeleted ? 'True' : 'False',
        MaThanhPhanHoSo: code,
        DuongDanTaiTepTin: file.url,
        ...(laterMembers && { DuocSoHoa: '1', ...(reused && { DuocTaiSuDung: reused }) }),
      },
    ]
  })
  return rows.length > 0 ? rows : undefined
}

/** DanhSachGiayToKetQua: the digitised results that stand. */
export function resultList(
  files: readonly PortalFile[],
  procedureCode: string,
  { results, laterMembers }: PortalConfig,
) {
  const code = results[procedureCode]
  const rows = files.flatMap((file) => {
    if (file.kind !== 'result' || file.isDeleted) return []
    return [
      {
        TenGiayTo: file.name ?? 'Kết quả giải quyết',
        GiayToId: file.sha256,
        DuongDanTepTinKetQua: file.url,
        ...(laterMembers && code && { MaGiayToKetQua: code }),
      },
    ]
  })
  return rows.length > 0 ? rows : undefined
}
