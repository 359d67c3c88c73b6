import type { Media, PaperRecord } from '../../common/papers/model.ts'
import type { Printer, PrintResult } from '../../common/papers/printing.ts'
import type { Instant } from '../../common/time/model.ts'

/** What turns records into paper; main has the real one, with the hidden window and the system's printers behind it. */
export type Press = {
  /** The record as PDF bytes. Rejects when the page could not be laid out. */
  makePdf(record: PaperRecord): Promise<Uint8Array>
  /** A copy with `Bản in lần n` on each page; the bytes given stay as they are. */
  stamp(pdf: Uint8Array, stamp: { copyNo: number; printedAt: Instant }): Promise<Uint8Array>
  printers(): Promise<Printer[]>
  /** Resolves with how the job ended, one job at a time; never rejects. */
  print(job: { pdf: Uint8Array; media: Media; printer: string | null }): Promise<PrintResult>
  /** Asks where to, and writes. */
  save(pdf: Uint8Array, suggestedName: string): Promise<'saved' | 'CANCELLED' | 'CANNOT_WRITE'>
}
