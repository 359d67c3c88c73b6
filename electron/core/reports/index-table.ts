import { indexValues } from '../../../db/tables/index-values.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import type { IndexLine } from '../../common/reports/api.ts'
import {
  defaultIndexRules,
  GROUP_POINTS,
  INDEX_GROUPS,
  type IndexGroup,
  IndexRules,
  INDICATORS,
  moreNeeded,
  pointsFor,
  rateOf,
} from '../../common/reports/index-766.ts'
import { type TableColumn, type TableReport, type TableRow, words } from '../../common/reports/table.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { dayOf, formatDay } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { CountedTable } from './count-table.ts'
import { measureIndex } from './measure-index.ts'
import { lastDay } from './members.ts'

export const INDEX_RULES = 'index-766'

const GROUPS: Record<IndexGroup, string> = {
  transparency: 'Công khai, minh bạch',
  progress: 'Tiến độ, kết quả giải quyết',
  digitised: 'Số hóa hồ sơ',
  online: 'Dịch vụ công trực tuyến, thanh toán trực tuyến',
  satisfaction: 'Mức độ hài lòng',
}
const given = (key: string, label: string, as: TableColumn['as'], width: number): TableColumn => ({
  ...{ key, label, as, width, group: null, from: { of: 'given' }, opens: false },
})
const COLUMNS: TableColumn[] = [
  words('name', 'Chỉ số', 42),
  given('most', 'Điểm tối đa', 'points', 9),
  words('figures', 'Số liệu', 28),
  given('rate', 'Tỷ lệ', 'rate', 10),
  given('points', 'Điểm đạt', 'points', 9),
  words('raise', 'Cách nâng điểm', 46),
]

/** How points and thresholds stand now. */
export function getIndexRules(register: Act['register']): IndexRules {
  return { ...defaultIndexRules, ...readSetting(register, INDEX_RULES, IndexRules) }
}

/** Every indicator of a period: what the register says, or what was typed in, and the points it makes. */
export async function indexLines(
  act: Pick<Act, 'register' | 'now'>,
  period: Period,
  asOf: PlainDate = lastDay(period, act),
): Promise<IndexLine[]> {
  const rules = getIndexRules(act.register)
  const typed = indexValues(act.register, period.from, period.to)
  const measured = await measureIndex(act, period, asOf)
  return INDICATORS.map(({ id, group, name, measure, unit, raises }) => {
    const rule = rules[id]!
    const share = measure && measured[measure]
    const row = typed.get(id)
    const rate = share ? rateOf(share) : (row?.percent ?? null)
    return {
      ...{ id, group, name, unit, ...rule, share, rate },
      reached: pointsFor(rate, rule),
      typed: row ? { percent: row.percent, by: row.officerName, at: row.at } : null,
      more: share ? moreNeeded(share, rule.target, raises) : null,
    }
  })
}

/** The self-check of a period as a table, group by group. */
export async function countIndex(
  act: Pick<Act, 'register' | 'now'>,
  period: Period,
  asOf: PlainDate,
): Promise<CountedTable> {
  const before = lastEntry(act.register)?.hash
  const lines = await indexLines(act, period, asOf)
  const reached = (list: readonly IndexLine[]) => list.reduce((sum, one) => sum + (one.reached ?? 0), 0)
  const rows = INDEX_GROUPS.flatMap((group): TableRow[] => {
    const own = lines.filter((one) => one.group === group)
    const most = own.reduce((sum, { points }) => sum + points, 0)
    const head = [GROUPS[group], most, '', null, reached(own), '']
    return [
      { cells: head, level: 'group', dossierId: null },
      ...own.map((line): TableRow => ({ cells: cellsOf(line), level: 'line', dossierId: null })),
    ]
  })
  const most = lines.reduce((sum, { points }) => sum + points, 0)
  const table: TableReport = {
    columns: COLUMNS,
    rows,
    total: ['Tổng điểm', most, '', null, reached(lines), ''],
    notes: notesOf(lines),
  }
  return { table, entries: [], steady: lastEntry(act.register)?.hash === before }
}

const number = (value: number, digits = 2) => value.toLocaleString('vi-VN', { maximumFractionDigits: digits })

function cellsOf(line: IndexLine): TableRow['cells'] {
  const { name, points, rate, reached, confirmed } = line
  const said = confirmed ? name : `${name} (chưa xác nhận)`
  return [said, points, figuresOf(line), rate === null ? null : rate / 100, reached, raiseOf(line)]
}

function figuresOf({ share, typed, unit }: IndexLine): string {
  if (share)
    return share.whole === 0
      ? 'Trong kỳ chưa có số liệu'
      : `${number(share.part)} trong ${number(share.whole)}`
  if (typed) return `${typed.by} nhập`
  return `Không có ở quầy, cần nhập (${unit})`
}

function raiseOf({ share, rate, target, points, more, unit, reached }: IndexLine): string {
  const full = `đủ ${number(points)} điểm (từ ${number(target)} %)`
  if (rate === null) return share ? '' : `Nhập tỷ lệ trên Cổng Dịch vụ công quốc gia; ${full}.`
  if (rate >= target) return 'Đã đạt điểm tối đa.'
  const missing = number(points - (reached ?? 0))
  if (!share) return `Còn thiếu ${missing} điểm; ${full}.`
  if (more === null) {
    const short = number(share.whole - share.part)
    return `Còn ${short} chưa đạt trong kỳ, không bù được; giữ không thêm. Còn thiếu ${missing} điểm.`
  }
  return `Thêm ${number(more)} ${unit} thì ${full}.`
}

function notesOf(lines: readonly IndexLine[]): string[] {
  const unknown = lines.filter(({ reached }) => reached === null)
  const sum = unknown.reduce((total, { points }) => total + points, 0)
  const open = lines.filter(({ confirmed }) => !confirmed).length
  return [
    ...(unknown.length > 0
      ? [
          `Chưa có số liệu của ${unknown.length} chỉ số, tối đa ${number(sum)} điểm: tính là 0 cho đến khi nhập.`,
        ]
      : []),
    ...(open > 0
      ? [
          `Điểm của năm nhóm (${Object.values(GROUP_POINTS).join(', ')}) theo Quyết định 766/QĐ-TTg. Mức điểm, ngưỡng của ${open} chỉ số ghi "chưa xác nhận" là theo nguồn tham khảo; quản trị sửa và xác nhận khi có văn bản của cấp trên.`,
        ]
      : []),
    'Dưới ngưỡng, điểm tính theo tỷ lệ: tỷ lệ đạt nhân điểm tối đa chia ngưỡng. Đồng bộ tính theo hồ sơ mà hệ thống dùng chung đã nhận. Hài lòng tính theo các tháng của kỳ.',
    ...lines.flatMap(({ name, typed }) =>
      typed
        ? [`${name}: ${number(typed.percent)} %, ${typed.by} nhập ngày ${formatDay(dayOf(typed.at))}.`]
        : [],
    ),
  ]
}
