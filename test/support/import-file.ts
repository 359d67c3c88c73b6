import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeWorkbook } from '../../electron/core/imports/make-workbook.ts'

/** Head of the lists in tests, as a provincial system might write it. */
export const HEADER = [
  'STT',
  'Mã hồ sơ',
  'Chủ hồ sơ',
  'Số CCCD',
  'Điện thoại',
  'Mã TTHC',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Người xử lý',
  'Trạng thái',
]

/** A row that is taken in as it stands. */
export function aRow(number: number, changes: Record<number, string | number> = {}): (string | number)[] {
  const row: (string | number)[] = [
    number,
    `H14.999.01-261101-${String(number).padStart(4, '0')}`,
    `Lò Thị Ỷ ${'ABCDEĐGHIKLM'[number % 12]}`,
    `0041900${String(number).padStart(5, '0')}`,
    '0912345678',
    '1.004837',
    '02/11/2026 08:15',
    '30/12/2026',
    '',
    'Đang xử lý',
  ]
  for (const [index, value] of Object.entries(changes)) row[Number(index)] = value
  return row
}

/** Writes a workbook into a folder. @returns its path */
export function writeList(
  folder: string,
  rows: readonly (readonly (string | number)[])[],
  name = 'ho-so.xlsx',
): string {
  const path = join(folder, name)
  writeFileSync(path, makeWorkbook([{ name: 'Hồ sơ', rows }]))
  return path
}
