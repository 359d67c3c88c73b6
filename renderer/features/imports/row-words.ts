import type { CheckedRow, RowIssue } from '../../../electron/common/imports/model.ts'
import { vi } from '../../i18n/vi.ts'
import { momentText } from '../../ui/moment-text.ts'

/** One thing about a row, with the cell it stands in as Excel names it. */
export function issueText(row: number, { code, column, value = '', other = '' }: RowIssue): string {
  return `${vi.imports.check.at(row, column)}: ${vi.imports.issue(code, { value, other })}`
}

/** The rows of a report: what became of each, and why. */
export function reportRows(rows: readonly CheckedRow[], outcomeOf: (row: CheckedRow) => string): string[][] {
  return [
    [...vi.imports.report.columns],
    ...rows.map((row) => [
      String(row.row),
      row.dossierNo,
      row.applicant,
      row.procedure,
      row.receivedAt ? momentText(row.receivedAt) : '',
      row.dueAt ? momentText(row.dueAt) : '',
      outcomeOf(row),
      row.state === 'known'
        ? vi.imports.check.knownText
        : row.issues.map((issue) => issueText(row.row, issue)).join(' '),
    ]),
  ]
}
