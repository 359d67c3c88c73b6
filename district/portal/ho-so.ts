import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import { portalMoment } from '../../electron/common/portal/portal-moment.ts'
import { HO_SO, type PortalRecord, type PortalValue } from '../../electron/common/portal/record.ts'
import type { UpstreamDossier } from '../../electron/common/sync/upstream-rules.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { BY_POST, CHANNEL, FILED_AT } from './channel.ts'
import type { PortalConfig } from './config.ts'
import type { LifeAct } from './dossier-life.ts'
import { feeList } from './fees.ts'
import { documentList, type PortalFile, resultList } from './files.ts'
import { APPLICANT_KIND, identities } from './identity.ts'
import { STATUS } from './status.ts'
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
  const { facts } = dossier
  if (facts === null) return { MaHoSo: dossier.dossierNo }
  return kept(config, {
    MaHoSo: dossier.dossierNo,
    MaTTHC: facts.procedureCode,
    TenTTHC: facts.procedureName,
    MaLinhVuc: told.fieldCode,
    TenLinhVuc: facts.fieldName,
    ...applicant(facts),
    TrichYeuHoSo: facts.summary,
    NgayTiepNhan: portalMoment(facts.receivedAt),
    NgayHenTra: moment(dossier.dueAt),
    NgayTra: moment(dossier.returnedAt),
    NgayKetThucXuLy: moment(dossier.finishedAt),
    // At the counter a dossier is handed in when it is received; when the post was given it, nobody tells.
    NgayNopHoSo: moment(facts.filedAt ?? (facts.channel === 'counter' ? facts.receivedAt : null)),
    NgayTuChoi: dossier.status === 3 ? moment(dossier.finishedAt) : undefined,
    TrangThaiHoSo: STATUS[dossier.status],
    HinhThuc: facts.returnBy && BY_POST[facts.returnBy],
    DonViXuLy: config.agencies[told.agencyId]?.name ?? told.agencyName,
    GhiChu: dossier.status === 'void' ? voidNote(acts) : undefined,
    TaiLieuNop: documentList(told.files, facts.procedureCode, config),
    DanhSachLePhi: feeList(facts, config),
    DanhSachHoSoBoSung: supplementList(acts),
    DanhSachGiayToKetQua: resultList(told.files, facts.procedureCode, config),
    KenhThucHien: CHANNEL[facts.channel],
    NoiNopHoSo: FILED_AT[facts.channel],
    HoSoCoThanhPhanSoHoa: acts.some(({ verb, takenBack }) => verb === 'scanned' && !takenBack) ? '1' : '0',
  })
}

function applicant({ applicant: who }: UpstreamFacts): Loose {
  return {
    ChuHoSo: who.name,
    LoaiDoiTuong: APPLICANT_KIND[who.kind],
    Email: who.email ?? '',
    SoDienThoai: who.phone ?? '',
    DinhDanhCHS: identities(who),
    SoGiayToChuHoSo: who.idNumber || undefined,
  }
}

function voidNote(acts: readonly LifeAct[]): string | undefined {
  const act = acts.findLast((one) => one.verb === 'voided')
  return act?.verb === 'voided' ? `Hủy mã hồ sơ: ${act.payload.reason}` : undefined
}

const moment = (at: Instant | null) => (at === null ? undefined : portalMoment(at))

/** Without what is not known, and without what the portal's edition does not have. */
function kept({ laterMembers }: PortalConfig, record: Loose): PortalRecord {
  const entries = Object.entries(record).filter(
    ([name, value]) => value !== undefined && (laterMembers || !HO_SO[name]?.later),
  )
  return Object.fromEntries(entries) as PortalRecord
}
