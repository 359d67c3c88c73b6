import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Instant, PlainDate } from '../time/model.ts'
import { DueReport, ReportSchedule } from './due-reports.ts'
import { Figures6a, Form6a, NOTED } from './form-6a.ts'
import { INDEX_GROUPS, IndicatorRule } from './index-766.ts'
import { ReportKind, TableKind } from './kinds.ts'
import { TableReport } from './table.ts'

const roles = ['officer', 'head', 'leader', 'administrator'] as const

/** Days of a period, both included, and what it is called on the form: `Quý III năm 2026`. */
const days = { from: PlainDate, to: PlainDate }
const named = { ...days, name: z.string().trim().min(1).max(120) }
/** `Đơn vị nhận báo cáo`. */
const recipient = z.string().trim().min(3).max(300)

const Column = z.enum([...(Object.keys(Figures6a.shape) as (keyof Figures6a)[]), ...NOTED])

/** One dossier that a figure counts. */
export const CountedLine = z.object({
  id: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  field: z.string(),
  receivedAt: Instant,
  /** The first promise, by which it is judged. */
  dueAt: Instant,
  finishedAt: Instant.nullable(),
  /** Its column of resolving, or what it ended with. */
  stands: z.string(),
})
export type CountedLine = z.infer<typeof CountedLine>

/** A report that was signed: its figures and its PDF stay as they were. */
export const ClosedReport = z.object({
  id: z.string(),
  kind: ReportKind,
  ...named,
  recipient: z.string(),
  closedBy: z.string(),
  closedAt: Instant,
})
export type ClosedReport = z.infer<typeof ClosedReport>

/** What a report says. */
export const ReportContent = z.discriminatedUnion('of', [
  z.object({ of: z.literal('form-6a'), form: Form6a }),
  z.object({ of: z.literal('table'), table: TableReport }),
])
export type ReportContent = z.infer<typeof ReportContent>

/** Where a dossier stands: in form II.06a field, column of taking in, column of resolving; in a table in words. */
const Stood = z.array(z.string())

/** A dossier that stands elsewhere now than when the report was signed; null: nowhere in it. */
export const Difference = z.object({
  id: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  before: Stood.nullable(),
  now: Stood.nullable(),
})
export type Difference = z.infer<typeof Difference>

/** An indicator of the self-check of QĐ 766/QĐ-TTg, of a period. */
export const IndexLine = z.object({
  id: z.string(),
  group: z.enum(INDEX_GROUPS),
  name: z.string(),
  unit: z.string(),
  ...IndicatorRule.shape,
  /** What the register says; null: it cannot know. */
  share: z.object({ part: z.int(), whole: z.int() }).nullable(),
  /** Percent, counted or typed in; null while neither is there. */
  rate: z.number().nullable(),
  reached: z.number().nullable(),
  typed: z.object({ percent: z.number(), by: z.string(), at: Instant }).nullable(),
  /** How many more reach the threshold; null where no number does. */
  more: z.int().nullable(),
})
export type IndexLine = z.infer<typeof IndexLine>

/** Where a page of a list ended. */
const Cursor = z.object({ at: Instant, rowid: z.int() })

export const reportsApi = {
  /** Form II.06a of a period as it is now; of days to come it counts nothing. */
  form: query({
    input: z.object(days),
    output: z.object({
      form: Form6a,
      /** Its last day that is counted: the period's end, or today. */
      asOf: PlainDate,
      /** Fields in which (3) = (7) + (11) does not hold; never any, unless the register is damaged. */
      unbalanced: z.array(z.string()),
      recipient,
    }),
    roles,
  }),
  /** The dossiers that a figure counts, page by page. @param field null: the line of totals */
  dossiers: query({
    input: z.object({
      ...days,
      field: z.string().nullable(),
      column: Column,
      after: Cursor.nullable().default(null),
    }),
    output: z.object({ lines: z.array(CountedLine), next: Cursor.nullable() }),
    roles,
  }),
  /** Another report of a period as it is now, as one table. */
  table: query({
    input: z.object({ kind: TableKind, ...days }),
    output: z.object({
      table: TableReport,
      /** As of form II.06a. */
      asOf: PlainDate,
      recipient,
    }),
    roles,
  }),
  /** The dossiers that a figure of a table counts, page by page. @param row null: the line of totals */
  inTable: query({
    input: z.object({
      kind: TableKind,
      ...days,
      row: z.string().nullable(),
      column: z.string(),
      after: z.int().min(0).default(0),
    }),
    output: z.object({ lines: z.array(CountedLine), next: z.int().nullable() }),
    roles,
  }),
  /** The self-check of QĐ 766/QĐ-TTg of a period, indicator by indicator. */
  index: query({ input: z.object(days), output: z.object({ lines: z.array(IndexLine) }), roles }),
  /** A rate of it that the register cannot know, in percent; null takes it back. */
  typeIndex: command({
    input: z.object({ ...days, indicator: z.string(), percent: z.number().min(0).max(100).nullable() }),
    output: z.object({}),
    errors: ['NOT_TYPED'],
    roles: ['officer', 'leader', 'administrator'],
  }),
  /** Points and threshold of an indicator, and whether they are confirmed. */
  setIndexRule: command({
    input: z.object({ indicator: z.string(), rule: IndicatorRule }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: ['administrator'],
  }),
  /** Reports that stand ready today, newest first, and which ones the commune is asked for. */
  due: query({
    input: z.object({}),
    output: z.object({ reports: z.array(DueReport), schedule: ReportSchedule, today: PlainDate }),
    roles,
  }),
  /** One that stands ready is not wanted. */
  setAside: command({ input: z.object(days), output: z.object({}), roles: ['leader'] }),
  setSchedule: command({
    input: z.object({ schedule: ReportSchedule }),
    output: z.object({}),
    roles: ['leader', 'administrator'],
  }),
  /** Signed reports, newest first. */
  closed: query({ input: z.object({}), output: z.array(ClosedReport), roles }),
  /** A signed report as it was, and what differs since: dossiers, of which `differences` holds the first thousand. */
  read: query({
    input: z.object({ id: z.string() }),
    output: z.object({
      report: ClosedReport,
      content: ReportContent,
      differences: z.array(Difference),
      different: z.int(),
      /** The period has other figures now; also where none of them counts dossiers. */
      figuresDiffer: z.boolean(),
    }),
    errors: ['NOT_FOUND'],
    roles,
  }),
  /** A report as it would be printed now; nothing is kept. */
  preview: query({
    input: z.object({ kind: ReportKind, ...named, recipient }),
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
    errors: ['PAPER_FAILED'],
    roles,
  }),
  /** The leader signs the report of a period: figures, dossiers and PDF stay as they are. */
  close: command({
    input: z.object({ kind: ReportKind, ...named, recipient }),
    output: z.object({ id: z.string(), paperId: z.string() }),
    errors: ['PERIOD_NOT_BEGUN', 'UNBALANCED', 'PAPER_FAILED'],
    roles: ['leader'],
  }),
  /** Asks where to, and writes a report as a workbook: figures as numbers, totals as formulas. */
  save: command({
    input: z.object({ kind: ReportKind, ...named, recipient, closedId: z.string().nullable() }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'CANCELLED', 'CANNOT_WRITE'],
    roles,
  }),
}
