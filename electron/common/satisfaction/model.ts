import { z } from 'zod'

/* Đánh giá mức độ hài lòng by the nine criteria of NĐ 61/2018/NĐ-CP Điều 31, numbered as there. */

/** Asked about one service: time, time of the steps, times one had to come, agencies one had to see, attitude, openness. */
export const SERVICE_CRITERIA = [1, 2, 3, 4, 6, 7] as const
/** Asked about the office: rules kept, attitude, remarks taken up and explained, online services. */
export const OFFICE_CRITERIA = [5, 6, 8, 9] as const
export const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type Criterion = (typeof CRITERIA)[number]

/** 0 not satisfied, 1 so-so, 2 satisfied. */
export const Points = z.union([z.literal(0), z.literal(1), z.literal(2)])
export type Points = z.infer<typeof Points>
export const MOST_POINTS = 2

const answered = <C extends Criterion>(criteria: readonly C[]) =>
  z.strictObject(
    Object.fromEntries(criteria.map((criterion) => [criterion, Points])) as Record<C, typeof Points>,
  )
/** An answer to each criterion of a service. */
export const ServiceAnswers = answered(SERVICE_CRITERIA)
export type ServiceAnswers = z.infer<typeof ServiceAnswers>
/** An answer to each criterion of the office. */
export const OfficeAnswers = answered(OFFICE_CRITERIA)
export type OfficeAnswers = z.infer<typeof OfficeAnswers>

/** A calendar month in Vietnam, `2026-11`: the finest moment a rating has. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

/** How somebody was asked: the screen turned to them, on the telephone, or a form handed out. */
export const AskedHow = z.enum(['screen', 'phone', 'paper'])
export type AskedHow = z.infer<typeof AskedHow>

/**
 * How results are read. Points of the bands are from memory of TT 01/2018/TT-VPCP and so a setting: of eighteen, nine
 * criteria of two each.
 */
export const SatisfactionRules = z.strictObject({
  /** With fewer ratings than this nothing is shown of one officer or one procedure. */
  least: z.int().min(2).max(1000).default(5),
  /** From so many points on, best first; the last begins at 0. */
  bands: z
    .array(z.strictObject({ from: z.number().min(0).max(18), name: z.string().trim().min(1).max(60) }))
    .min(1)
    .max(9)
    .refine(
      (bands) =>
        bands.at(-1)!.from === 0 && bands.every((band, at) => at === 0 || band.from < bands[at - 1]!.from),
      'bands go down to 0',
    )
    .default([
      { from: 15, name: 'Xuất sắc' },
      { from: 12, name: 'Tốt' },
      { from: 9, name: 'Khá' },
      { from: 6, name: 'Trung bình' },
      { from: 0, name: 'Yếu' },
    ]),
})
export type SatisfactionRules = z.infer<typeof SatisfactionRules>
export const defaultSatisfactionRules: SatisfactionRules = SatisfactionRules.parse({})
