/**
 * A table as text with commas (RFC 4180), marked as UTF-8 so that Excel reads its accents. What a spreadsheet would take
 * for a formula is kept from being one: the words come from a file of unknown making.
 */
export function makeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(field).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
