import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Giấy bàn giao hồ sơ, A4, two copies: dossiers go from the counter to who works on them, or on between departments. */
export const HandOverNotePaper = z.strictObject({
  kind: z.literal('hand-over-note'),
  ...base,
  at: Instant,
  /** `Trung tâm Phục vụ hành chính công xã Hòa Bình`. */
  fromUnit: text(300),
  giver: text(120),
  toUnit: text(300),
  /** Null when whoever takes them writes the name by hand. */
  receiver: text(120).nullable(),
  rows: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        procedure: text(1000),
        applicant: text(300),
        receivedAt: Instant,
        dueAt: Instant.nullable(),
        /** Papers handed over with it. */
        papers: z.int().min(0).max(999),
        note: text(300).nullable(),
      }),
    )
    .min(1)
    .max(500),
  copies: z.union([z.literal(1), z.literal(2)]),
})
export type HandOverNotePaper = z.infer<typeof HandOverNotePaper>
