import type { ClosingCounts, ClosingRow, DayClosing, OpenPoint } from './model.ts'

/** The day in numbers. */
export function countDay(
  rows: readonly ClosingRow[],
  day: Pick<ClosingCounts, 'takenIn' | 'printed' | 'returned'>,
): ClosingCounts {
  const number = (delivery: ClosingRow['delivery']) => rows.filter((row) => row.delivery === delivery).length
  const waiting = number('saved') + number('packed')
  return {
    ...day,
    sent: rows.length - waiting,
    accepted: number('accepted'),
    refused: number('refused'),
    waiting,
  }
}

/** What the rows alone do not tell. */
export type BesideRows = {
  /** Acts lie on this PC alone, whoever they are of. */
  unsent: boolean
  /** Papers asked of a printer whose end nobody has confirmed. */
  prints: number
  /** There are more dossiers than rows. */
  cut: boolean
}

/**
 * What is still open; the day is safe when nothing is. What lies on this PC alone counts, whatever anybody says of it.
 * What the shared system has declined, or waits there, or cannot go, counts until somebody has looked at it and left a
 * word: it is in nobody's hands otherwise.
 */
export function openPoints(
  rows: readonly ClosingRow[],
  { unsent, prints, cut }: BesideRows,
): DayClosing['open'] {
  const isUnsent = (row: ClosingRow) => row.unsent || row.delivery === 'saved' || row.delivery === 'packed'
  const left = (row: ClosingRow) => row.attended === null
  const points: Record<OpenPoint, () => number> = {
    waiting: () => Math.max(rows.filter(isUnsent).length, unsent ? 1 : 0),
    refused: () => rows.filter((row) => row.delivery === 'refused' && left(row)).length,
    files: () => sum(rows, (row) => row.filesOpen - row.filesFailed),
    'files-failed': () => sum(rows.filter(left), (row) => row.filesFailed),
    pending: () => rows.filter((row) => row.delivery === 'sent' && row.filesOpen === 0 && left(row)).length,
    prints: () => prints,
    more: () => Number(cut),
  }
  return (Object.keys(points) as OpenPoint[])
    .map((point) => ({ point, count: points[point]() }))
    .filter(({ count }) => count > 0)
}

function sum(rows: readonly ClosingRow[], of: (row: ClosingRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}
