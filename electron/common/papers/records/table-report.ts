import { z } from 'zod'
import { TableReport } from '../../reports/table.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** A report of the commune that is one table, A4 landscape: what it holds says its own columns. */
export const TableReportPaper = z.strictObject({
  kind: z.literal('table-report'),
  ...base,
  title: text(200),
  /** `Đơn vị tính`. */
  unit: text(60),
  /** `Quý III năm 2026`. */
  period: text(120),
  from: PlainDate,
  to: PlainDate,
  reporter: text(300),
  recipient: text(300),
  table: TableReport,
  preparedBy: text(120),
  signer: z.strictObject({ capacity: z.array(text(120)).min(1).max(3), name: text(120) }),
  madeAt: Instant,
})
export type TableReportPaper = z.infer<typeof TableReportPaper>
