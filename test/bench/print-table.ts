import type { Measure } from './measure.ts'

/** The measurements as a table for people; how each was made stands below. */
export function printTable(measures: readonly Measure[]): void {
  const rows = measures.map(({ id, value, unit, target, met }) => [
    id,
    `${value} ${unit}`.trim(),
    target ?? '',
    met === null ? '' : met ? 'met' : 'MISSED',
  ])
  const head = ['measurement', 'value', 'target', '']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  console.log(`\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
  console.log()
  for (const { id, how } of measures) console.log(`${id}: ${how}`)
}
