import { z } from 'zod'
import { ListedProcedure } from '../../listing/model.ts'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

const { code, name, limits, fees } = ListedProcedure.shape

/** Mục lục niêm yết, A4: every procedure in force by field, with how long it takes and whether it costs. */
export const ListingContentsPaper = z.strictObject({
  kind: z.literal('listing-contents'),
  ...base,
  office: text(300),
  fields: z
    .array(
      z.strictObject({
        field: text(160),
        procedures: z.array(z.strictObject({ code, name, limits, fees })).min(1),
      }),
    )
    .min(1)
    .max(200),
  madeAt: Instant,
})
export type ListingContentsPaper = z.infer<typeof ListingContentsPaper>
