import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import { portalMoment } from '../../electron/common/portal/portal-moment.ts'
import { HO_SO, type PortalRecord, type PortalValue } from '../../electron/common/portal/record.ts'
import type { UpstreamDossier } from '../../electron/common/sync/upstream-rules.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { PortalConfig } from './config.ts'
import type { LifeAct } from './dossier-life.ts'
import { feeList } from './fees.ts'
import { documentList, type PortalFile, resultList } from './files.ts'
import { identities } from './identity.ts'
import { supplementList } from './supplements.ts'

export type Told = {
  dossier: UpstreamDossier
  acts: readonly LifeAct[]
  files: readonly PortalFile[]
  /** The name under which the commune is enrolled, and the code of the field if anybody knows it. */
  agencyId: string
  agencyName: string
  fieldCode: string | undefined
}

type Loose = { [member: string]: PortalValue | undefined }

/**
 * HoSo of a dossier. A member the district knows nothing of is not there; nothing is made up to fill it, and whether
 * the record can be sent so is for the check of the record to say.
 */
export function hoSo(told: Told, config: PortalConfig): PortalRecord {
  const { dossier, acts } = told
  const { codes } = config
  const { facts } = dossier
  if (facts === null) return { MaHoSo: dossier.dossierNo }
  return kept(config, {
    MaHoSo: dossier.dossierNo,
    MaTTHC: facts.procedureCode,
    TenTTHC: facts.procedureName,
    MaLinhVuc: told.fieldCode,
    TenLinhVuc: facts.fieldName,
    ...applicant(facts, config),
    TrichYeuHoSo: facts.summary,
    NgayTiepNhan: portalMoment(facts.receivedAt),
    NgayHenTra: moment(dossier.dueAt),
    NgayTra: moment(dossier.returnedAt),
    NgayKetThucXuLy: moment(dossier.finishedAt),
    // At the counter a dossier is handed in when it is received; when the post was given it, nobody tells.
    NgayNopHoSo: moment(facts.filedAt ?? (facts.channel === 'counter' ? facts.receivedAt : null)),
    NgayTuChoi: dossier.status === 3 ? moment(dossier.finishedAt) : undefined,
    TrangThaiHoSo: known(codes.TrangThaiHoSo[dossier.status]),
    HinhThuc: facts.returnBy && known(codes.HinhThuc[facts.returnBy]),
    DonViXuLy: config.agencies[told.agencyId]?.name ?? told.agencyName,
    GhiChu: dossier.status === 'void' ? voidNote(acts) : undefined,
    TaiLieuNop: documentList(told.files, facts.procedureCode, config),
    DanhSachLePhi: feeList(facts, config),
    DanhSachHoSoBoSung: supplementList(acts),
    DanhSachGiayToKetQua: resultList(told.files, facts.procedureCode, config),
    KenhThucHien: known(codes.KenhThucHien[facts.channel]),
    NoiNopHoSo: known(codes.NoiNopHoSo[facts.channel]),
    HoSoCoThanhPhanSoHoa: acts.some(({ verb, takenBack }) => verb === 'scanned' && !takenBack) ? '1' : '0',
  })
}

function applicant({ applicant: who }: UpstreamFacts, { codes }: PortalConfig): Loose {
  return {
    ChuHoSo: who.name,
    LoaiDoiTuong: who.kind === 'organisation' ? undefined : known(codes.LoaiDoiTuong[who.kind]),
    Email: who.email ?? '',
    SoDienThoai: who.phone ?? '',
    DinhDanhCHS: identities(who, codes),
    SoGiayToChuHoSo: who.idNumber || undefined,
  }
}

function voidNote(acts: readonly LifeAct[]): string | undefined {
  const act = acts.findLast((one) => one.verb === 'voided')
  return act?.verb === 'voided' ? `Hủy mã hồ sơ: ${act.payload.reason}` : undefined
}

/** A code the portal does not have leaves its member out. */
const known = (code: string | null) => code ?? undefined

const moment = (at: Instant | null) => (at === null ? undefined : portalMoment(at))

/** Without what is not known, and without what the portal's edition does not have. */
function kept({ laterMembers }: PortalConfig, record: Loose): PortalRecord {
  const entries = Object.entries(record).filter(
    ([name, value]) => value !== undefined && (laterMembers || !HO_SO[name]?.later),
  )
  return Object.fromEntries(entries) as PortalRecord
}
