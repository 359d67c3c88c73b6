import { z } from 'zod'
import { base, PaperQr, text } from '../parts.ts'

const Party = z.strictObject({
  name: text(300),
  address: text(400),
  phone: text(40).nullable(),
})

/** Labels for results that go by post, 100 × 150 mm, one a page. */
export const AddressLabelPaper = z.strictObject({
  kind: z.literal('address-label'),
  ...base,
  labels: z
    .array(
      z.strictObject({
        sender: Party,
        receiver: Party,
        dossierNo: text(60),
        trackingNo: text(60).nullable(),
        contents: text(300),
        /** `Cước do người nhận trả`. */
        postage: text(120).nullable(),
        qr: PaperQr,
      }),
    )
    .min(1)
    .max(200),
})
export type AddressLabelPaper = z.infer<typeof AddressLabelPaper>
