import type { TableReportPaper } from '../../common/papers/records/table-report.ts'
import { TABLE_TITLES, type TableKind } from '../../common/reports/kinds.ts'
import type { TableReport } from '../../common/reports/table.ts'
import { letterHead, type Office, paperBase } from './paper-head.ts'
import { communeReports, type ReportGiven } from './report-given.ts'

/** A further report of a period as a paper; the commune itself reports. */
export function tableReportRecord(
  office: Office,
  kind: TableKind,
  { name, at, ...given }: ReportGiven,
  table: TableReport,
): TableReportPaper {
  const { title, unit } = TABLE_TITLES[kind]
  return {
    kind: 'table-report',
    ...paperBase('table-report', office, at),
    head: letterHead(office, at),
    paperNo: null,
    ...given,
    ...communeReports(office),
    period: name,
    title,
    unit,
    table,
    madeAt: at,
  }
}
