import { z } from 'zod'
import { MEDIA, type Media as Sheet } from './kinds.ts'

/** How a job ended. SPOOLED: the print system took it and no trouble showed; whether paper came out only the officer sees. */
export const PRINT_CODES = [
  'SPOOLED',
  /** None is chosen, or the machine has no print system. */
  'NO_PRINTER',
  /** The chosen one is no longer known to the system. */
  'PRINTER_GONE',
  /** Known, but standing still; `trouble` says why. The job was taken back: a retry does not print twice. */
  'PRINTER_STOPPED',
  /** The print system refused the job for another reason. */
  'PRINT_REFUSED',
  'TIME_OUT',
  /** Taken back by the officer before the print system had it. */
  'WITHDRAWN',
] as const
export const PrintCode = z.enum(PRINT_CODES)
export type PrintCode = z.infer<typeof PrintCode>

export const PrinterTrouble = z.enum([
  'JAM',
  'OUT_OF_PAPER',
  'COVER_OPEN',
  'OUT_OF_INK',
  'OFFLINE',
  'PAUSED',
  'OTHER',
])
export type PrinterTrouble = z.infer<typeof PrinterTrouble>

export const PrintResult = z.strictObject({ code: PrintCode, trouble: PrinterTrouble.optional() })
export type PrintResult = z.infer<typeof PrintResult>

/** A printer of the system; `name` is what print commands take. */
export const Printer = z.strictObject({
  name: z.string().min(1),
  label: z.string().min(1),
  isDefault: z.boolean(),
  trouble: PrinterTrouble.nullable(),
})
export type Printer = z.infer<typeof Printer>

/** Where a printer takes its sheets from; `name` is option and value as the print system takes them. */
export const Tray = z.strictObject({ name: z.string().regex(/^[\w-]+=[\w.-]+$/), isDefault: z.boolean() })
export type Tray = z.infer<typeof Tray>

/** Sheets that printers are chosen for. */
export const Media = z.enum(Object.keys(MEDIA) as [Sheet, ...Sheet[]])

/** How a printer is to print: sets of the paper, and the tray; null leaves it to the printer. */
export const PrintOptions = z.strictObject({
  copies: z.int().min(1).max(9),
  tray: Tray.shape.name.nullable(),
})
export type PrintOptions = z.infer<typeof PrintOptions>
export const PLAIN_PRINT: PrintOptions = { copies: 1, tray: null }

export const PrintJobState = z.enum(['waiting', 'printing', 'spooled', 'failed'])

/** A job of the queue as shown on screen; the bytes stay in main. */
export const PrintJob = z.strictObject({
  id: z.string(),
  printer: z.string().nullable(),
  media: Media,
  state: PrintJobState,
  /** Set once the job has ended. */
  result: PrintResult.nullable(),
})
export type PrintJob = z.infer<typeof PrintJob>
