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

/**
 * What is still open. Anything that lies on this PC alone counts, however old; what was refused or waits at the
 * shared system counts when it is of today, because older ones are tasks that others may have to solve.
 */
export function openPoints(rows: readonly ClosingRow[]): DayClosing['open'] {
  const points: Record<OpenPoint, (row: ClosingRow) => number> = {
    waiting: (row) => Number(row.delivery === 'saved' || row.delivery === 'packed'),
    refused: (row) => Number(row.today && row.delivery === 'refused'),
    files: (row) => row.filesOpen - row.filesFailed,
    'files-failed': (row) => (row.today ? row.filesFailed : 0),
    pending: (row) => Number(row.today && row.delivery === 'sent' && row.filesOpen === 0),
  }
  return (Object.keys(points) as OpenPoint[])
    .map((point) => ({ point, count: rows.reduce((sum, row) => sum + points[point](row), 0) }))
    .filter(({ count }) => count > 0)
}
