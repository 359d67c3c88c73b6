import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Bảng kê bàn giao bưu điện, A4 landscape: what the postman takes along, item by item, with its tracking number. */
export const PostListPaper = z.strictObject({
  kind: z.literal('post-list'),
  ...base,
  at: Instant,
  /** Who takes it, `Bưu điện văn hóa xã Hòa Bình`. */
  postOffice: text(300),
  rows: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        receiver: text(300),
        address: text(400),
        phone: text(40).nullable(),
        contents: text(500),
        trackingNo: text(60).nullable(),
        note: text(300).nullable(),
      }),
    )
    .min(1)
    .max(1000),
  giver: text(120),
  /** Null: the postman writes the name. */
  postman: text(120).nullable(),
  copies: z.union([z.literal(1), z.literal(2)]),
})
export type PostListPaper = z.infer<typeof PostListPaper>
