import type { Form6aPaper } from '../../common/papers/records/form-6a.ts'
import type { Form6a } from '../../common/reports/form-6a.ts'
import { letterHead, type Office, paperBase } from './paper-head.ts'
import { communeReports, type ReportGiven } from './report-given.ts'

/** Form II.06a of a period as a paper; the commune itself reports. */
export function form6aRecord(
  office: Office,
  { name, at, ...given }: ReportGiven,
  form6a: Form6a,
): Form6aPaper {
  return {
    kind: 'form-6a',
    ...paperBase('form-6a', office, at),
    head: letterHead(office, at),
    paperNo: null,
    ...given,
    ...communeReports(office),
    period: name,
    form6a,
    madeAt: at,
  }
}
