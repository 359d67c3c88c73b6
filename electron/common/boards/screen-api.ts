import { z } from 'zod'
import { Boards } from './model.ts'

/** All that the boards' window is ever told: who the office is, and both boards as the public reads them. */
export const BoardScreen = z.strictObject({
  /** The register is open; while it is not, there is nothing to show. */
  open: z.boolean(),
  /** `Trung tâm Phục vụ hành chính công xã Hòa Bình`. */
  office: z.string(),
  boards: Boards,
  days: z.strictObject({ apologies: z.int(), results: z.int() }),
})
export type BoardScreen = z.infer<typeof BoardScreen>
