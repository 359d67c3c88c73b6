import { z } from 'zod'
import { ApologyRow, MOST_ROWS, ResultRow } from '../../boards/model.ts'
import { base, text } from '../parts.ts'

const board = {
  ...base,
  office: text(300),
  /** Names of persons are not written whole. */
  reduced: z.boolean(),
  /** How many days a line stays. */
  days: z.int().min(1).max(365),
}

/** Công khai xin lỗi, A4 landscape for the wall: nobody is named further than the commune allows. */
export const ApologyBoardPaper = z.strictObject({
  kind: z.literal('apology-board'),
  ...board,
  rows: z.array(ApologyRow).max(MOST_ROWS),
})
export type ApologyBoardPaper = z.infer<typeof ApologyBoardPaper>

/** Công khai kết quả giải quyết, A4 landscape for the wall. */
export const ResultBoardPaper = z.strictObject({
  kind: z.literal('result-board'),
  ...board,
  rows: z.array(ResultRow).max(MOST_ROWS),
})
export type ResultBoardPaper = z.infer<typeof ResultBoardPaper>
