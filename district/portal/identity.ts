import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import { portalIdentityKind } from '../../electron/common/portal/check-for-portal.ts'

type Applicant = UpstreamFacts['applicant']

/** LoaiDoiTuong. An organisation of unknown kind has none: the dossier waits, nothing is guessed from its number. */
export const APPLICANT_KIND: Record<Applicant['kind'], string | undefined> = {
  citizen: '1',
  business: '2',
  state: '3',
  other: '4',
  organisation: undefined,
}

/** DinhDanhCHS: a citizen's number of 12 or 9 digits; any other number goes as SoGiayToChuHoSo alone. */
export function identities({ kind, idNumber }: Applicant) {
  const number = idNumber?.trim()
  const type = number && kind === 'citizen' ? portalIdentityKind(number) : null
  return type ? [{ LoaiDinhDanh: type, SoDinhDanh: number! }] : undefined
}
