import type { PRINT_ERRORS } from '../../common/papers/api.ts'
import type { Media, PaperRecord } from '../../common/papers/model.ts'
import type { Instant } from '../../common/time/model.ts'

export type PrintFailure = (typeof PRINT_ERRORS)[number]
export type Printer = { name: string; description: string; ready: boolean }

/** What turns records into paper; main has the real one, with the hidden window and the system's printers behind it. */
export type Press = {
  /** The record as PDF bytes. Throws when the page could not be laid out. */
  makePdf(record: PaperRecord): Promise<Uint8Array>
  /** A copy with `Bản in lần n` on each page; the bytes given stay as they are. */
  stamp(pdf: Uint8Array, stamp: { copyNo: number; printedAt: Instant; media: Media }): Promise<Uint8Array>
  printers(): Promise<Printer[]>
  /** Resolves when the system has taken the job, one job at a time. */
  print(job: {
    pdf: Uint8Array
    media: Media
    printer: string | null
  }): Promise<{ ok: true } | { ok: false; code: PrintFailure }>
  /** Asks where to, and writes. */
  save(pdf: Uint8Array, suggestedName: string): Promise<'saved' | 'CANCELLED' | 'CANNOT_WRITE'>
}
