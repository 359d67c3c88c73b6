import { PaperRecord } from '../../common/papers/model.ts'
import type { Act } from '../counter.ts'

/** A paper as it would come out, marked as a preview on each page; null, and told in the log, where it cannot be drawn. */
export async function previewPdf(
  { counter }: Act,
  record: PaperRecord,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(
      await counter.press.makePdf(PaperRecord.parse({ ...record, watermark: 'XEM TRƯỚC' })),
    )
  } catch (error) {
    counter.log('paper', error)
    return null
  }
}
