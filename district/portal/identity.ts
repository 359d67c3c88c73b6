import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import { portalIdentityKind } from '../../electron/common/portal/check-for-portal.ts'
import type { PortalCodes } from './codes.ts'

type Applicant = UpstreamFacts['applicant']

/** DinhDanhCHS: a citizen's number of 12 or 9 digits; any other number goes as SoGiayToChuHoSo alone. */
export function identities({ kind, idNumber }: Applicant, { LoaiDinhDanh }: PortalCodes) {
  const number = idNumber?.trim()
  const digits = number && kind === 'citizen' ? portalIdentityKind(number) : null
  const code = digits && LoaiDinhDanh[digits]
  return code ? [{ LoaiDinhDanh: code, SoDinhDanh: number! }] : undefined
}
