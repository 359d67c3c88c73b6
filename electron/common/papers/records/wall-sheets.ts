import { z } from 'zod'
import { ListedProcedure, MOST_SHEETS } from '../../listing/model.ts'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Niêm yết thủ tục hành chính, A4 in large type: one procedure after the other, each from a page of its own. */
export const WallSheetsPaper = z.strictObject({
  kind: z.literal('wall-sheets'),
  ...base,
  /** Where it is filed, `Trung tâm Phục vụ hành chính công xã Hòa Bình`. */
  office: text(300),
  procedures: z.array(ListedProcedure).min(1).max(MOST_SHEETS),
  madeAt: Instant,
})
export type WallSheetsPaper = z.infer<typeof WallSheetsPaper>
