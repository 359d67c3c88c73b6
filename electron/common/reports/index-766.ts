import { z } from 'zod'

/* Bộ chỉ số of QĐ 766/QĐ-TTg (23/06/2022), as far as a counter can judge itself. Sure are the five groups with their
   points and the thresholds of most rates; how a group's points fall on its indicators was found in one secondary
   source alone, so it is data that an administrator sets, shown as not confirmed until somebody has. */

/** What the register can tell by itself; the rest is typed in. */
export const MEASURES = [
  'on-time',
  'synced',
  'online-offered',
  'online-used',
  'online-filed',
  'results-digitised',
  'digitised',
  'reused',
  'petitions-on-time',
  'satisfied',
] as const
export const Measure = z.enum(MEASURES)
export type Measure = z.infer<typeof Measure>

export const INDEX_GROUPS = ['transparency', 'progress', 'digitised', 'online', 'satisfaction'] as const
export type IndexGroup = (typeof INDEX_GROUPS)[number]
/** The most a group gives. */
export const GROUP_POINTS: Record<IndexGroup, number> = {
  transparency: 18,
  progress: 20,
  digitised: 22,
  online: 22,
  satisfaction: 18,
}

/** What may be set of an indicator: the most it gives, and from which rate on; and whether both are confirmed. */
export const IndicatorRule = z.strictObject({
  points: z.number().min(0).max(100),
  /** Percent from which on all points are given; below it they fall in proportion. */
  target: z.number().min(1).max(100),
  confirmed: z.boolean(),
})
export type IndicatorRule = z.infer<typeof IndicatorRule>

export type Indicator = {
  id: string
  group: IndexGroup
  name: string
  /** Null: not to be known at the counter. */
  measure: Measure | null
  /** What one more of is called. */
  unit: string
  /** One more is one of those there are (a paper digitised), or comes on top (a dossier returned on time). */
  raises: 'within' | 'along'
}

const indicator = (
  id: string,
  group: IndexGroup,
  name: string,
  measure: Measure | null = null,
  unit = 'hồ sơ',
  raises: Indicator['raises'] = 'within',
): Indicator => ({ id, group, name, measure, unit, raises })

export const INDICATORS: readonly Indicator[] = [
  indicator('published', 'transparency', 'Thủ tục công bố đúng hạn', null, 'thủ tục'),
  indicator('listed', 'transparency', 'Thủ tục cập nhật, công khai đúng hạn', null, 'thủ tục'),
  indicator('complete', 'transparency', 'Thủ tục công khai đủ nội dung', null, 'thủ tục'),
  indicator('synced', 'transparency', 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', 'synced'),
  indicator('on-time', 'progress', 'Hồ sơ xử lý trước hạn, đúng hạn', 'on-time', 'hồ sơ đúng hạn', 'along'),
  indicator('e-results', 'digitised', 'Hồ sơ có kết quả điện tử', 'results-digitised', 'kết quả'),
  indicator('digitised', 'digitised', 'Hồ sơ thực hiện số hóa', 'digitised'),
  indicator('reused', 'digitised', 'Hồ sơ khai thác, sử dụng lại dữ liệu số hóa', 'reused'),
  indicator('shared', 'digitised', 'Hồ sơ số hóa có kết nối, chia sẻ để tái sử dụng'),
  indicator('population', 'digitised', 'Hồ sơ sử dụng dữ liệu dân cư'),
  indicator('population-procedures', 'digitised', 'Thủ tục kết nối dữ liệu dân cư', null, 'thủ tục'),
  indicator('e-copies', 'digitised', 'Cung cấp chứng thực bản sao điện tử', null, 'bản sao'),
  indicator('offered', 'online', 'Thủ tục cung cấp dịch vụ công trực tuyến', 'online-offered', 'thủ tục'),
  indicator('used', 'online', 'Dịch vụ công trực tuyến có phát sinh hồ sơ', 'online-used', 'thủ tục'),
  indicator('filed', 'online', 'Hồ sơ nộp trực tuyến', 'online-filed', 'hồ sơ nộp trực tuyến', 'along'),
  indicator('paid', 'online', 'Hồ sơ thanh toán trực tuyến'),
  indicator(
    'petitions',
    'satisfaction',
    'Phản ánh, kiến nghị xử lý đúng hạn',
    'petitions-on-time',
    'phản ánh trả lời đúng hạn',
    'along',
  ),
  indicator('petition-answers', 'satisfaction', 'Hài lòng trong xử lý phản ánh, kiến nghị', null, 'phản ánh'),
  indicator(
    'satisfied',
    'satisfaction',
    'Hài lòng trong tiếp nhận, giải quyết thủ tục',
    'satisfied',
    'câu trả lời hài lòng',
    'along',
  ),
]

const rule = (points: number, target = 100, confirmed = false): IndicatorRule => ({
  points,
  target,
  confirmed,
})
/** By id; an indicator that is not in it has the one below. */
export const IndexRules = z.record(z.string(), IndicatorRule)
export type IndexRules = z.infer<typeof IndexRules>
export const defaultIndexRules: IndexRules = {
  published: rule(6),
  listed: rule(4),
  complete: rule(2),
  synced: rule(6),
  'on-time': rule(20),
  'e-results': rule(6),
  digitised: rule(4, 80),
  reused: rule(2, 80),
  shared: rule(4),
  population: rule(2),
  'population-procedures': rule(2),
  'e-copies': rule(2),
  offered: rule(2, 80),
  used: rule(4),
  filed: rule(6, 50),
  paid: rule(10, 80),
  petitions: rule(6),
  'petition-answers': rule(6),
  satisfied: rule(6, 90),
}

/** So many of so many. */
export type Share = { part: number; whole: number }

/** Points for a rate: all of them from the threshold on, below it in proportion. @param rate percent; null: not known */
export function pointsFor(rate: number | null, { points, target }: IndicatorRule): number | null {
  return rate === null ? null : points * Math.min(1, rate / target)
}

/** Percent, or null where there is nothing to divide by. Divided last: exact where it is a whole number. */
export function rateOf({ part, whole }: Share): number | null {
  return whole === 0 ? null : (100 * part) / whole
}

/**
 * How many more it takes until the threshold is reached.
 * @returns 0 where it is; null where no number does, or nothing is there yet
 */
export function moreNeeded(
  { part, whole }: Share,
  target: number,
  raises: Indicator['raises'],
): number | null {
  if (whole === 0) return null
  // Whole numbers all the way: a rounded quotient would ask for one too many.
  const missing = target * whole - 100 * part
  if (missing <= 0) return 0
  if (raises === 'within') return Math.ceil(missing / 100)
  return target >= 100 ? null : Math.ceil(missing / (100 - target))
}
