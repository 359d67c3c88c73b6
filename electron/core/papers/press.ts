import type { Media } from '../../common/papers/kinds.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import type { Printer, PrintJob, PrintOptions, PrintResult, Tray } from '../../common/papers/printing.ts'
import type { Instant } from '../../common/time/model.ts'

/** What turns records into paper; main has the real one, with the hidden window and the system's printers behind it. */
export type Press = {
  /** The record as PDF bytes. Rejects when the page could not be laid out. */
  makePdf(record: PaperRecord): Promise<Uint8Array>
  /** Lays out what will probably be asked for next; never throws, and nothing rests on it. */
  layOut?(record: PaperRecord): void
  /** No paper is likely to be asked for soon: gives back the memory it is made in. Nothing rests on it. */
  rest?(): void
  /** A copy with `Bản in lần n` on each page; the bytes given stay as they are. */
  stamp(pdf: Uint8Array, stamp: { copyNo: number; printedAt: Instant }): Promise<Uint8Array>
  printers(): Promise<Printer[]>
  /** Where a printer takes its sheets from, as far as it tells. */
  trays(printer: string): Promise<Tray[]>
  /** Resolves with how the job ended, one job at a time; never rejects. `id` names it in `jobs`. */
  print(job: {
    id?: string
    pdf: Uint8Array
    media: Media
    printer: string | null
    options?: PrintOptions
  }): Promise<PrintResult>
  /** Jobs that wait or print, and the last ended ones. */
  jobs(): PrintJob[]
  /** Takes back a job whose turn has not come; false when it is too late. */
  withdraw(id: string): boolean
  /** Asks where to, and writes; the name's ending says what it is. */
  save(bytes: Uint8Array, suggestedName: string): Promise<'saved' | 'CANCELLED' | 'CANNOT_WRITE'>
}
