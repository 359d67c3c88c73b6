import { z } from 'zod'
import { Instant } from '../time/model.ts'
import { PageAdjustment, PageFacts } from './adjust-model.ts'
import { CoverSheet, Reused } from './bench-model.ts'

/** Where a scanner takes paper from. */
export const ScanSource = z.enum(['flatbed', 'feeder', 'feeder-duplex'])
export type ScanSource = z.infer<typeof ScanSource>

export const ScanMode = z.enum(['color', 'gray', 'lineart'])
export type ScanMode = z.infer<typeof ScanMode>

/** Dots per inch below which a scan is not good enough to be archived (TT 02/2019/TT-BNV: at least 200). */
export const ARCHIVE_DPI = 200

/** Why a scan ended before its last page. The pages that came before are kept. */
export const ScannerFault = z.enum([
  'SCANNER_BUSY',
  'SCANNER_JAMMED',
  'NO_DOCUMENTS',
  'COVER_OPEN',
  'SCANNER_IO',
  /** The scanner, or the PC it hangs on, ran out of memory. */
  'SCANNER_MEMORY',
  /** Not there any more: unplugged, switched off, taken from the network. */
  'SCANNER_GONE',
  /** The system does not let this program use the scanner. */
  'SCANNER_DENIED',
  /** The scanner does not take one of the settings it was given. */
  'SCANNER_SETTING',
  /** The scanner or its driver has no such operation at all. */
  'SCANNER_UNSUPPORTED',
  /** No answer in the time a scanner may need. */
  'SCANNER_SLOW',
  /** The scanner itself has waited too long for us (HTTP 408). */
  'SCANNER_TIMED_OUT',
  /** It wants a name and a password (HTTP 401). */
  'SCANNER_PASSWORD',
  /** It does not let this PC scan (HTTP 403). */
  'SCANNER_FORBIDS',
  /** It answers, but scans nothing for the network (HTTP 404). */
  'SCANNER_NO_SERVICE',
  /** It is in a state in which it takes no order (HTTP 409). */
  'SCANNER_NOT_READY',
  /** It has given our order up by itself (HTTP 410, or a job it calls aborted). */
  'SCANNER_DROPPED',
  /** An error inside the device (HTTP 500 and its like). */
  'SCANNER_INTERNAL',
  /** The network has no way to it. */
  'SCANNER_NO_ROUTE',
  /** The connection broke in the middle of an answer. */
  'SCANNER_LOST',
  /** No secure connection comes about. */
  'SCANNER_TLS',
  /** What answers is no scanner, or one that does not keep to its own protocol. */
  'SCANNER_STRANGE',
  /** Over https it shows another certificate than the one that was accepted. */
  'SCANNER_UNTRUSTED',
  /** It says itself that it is out of order. */
  'SCANNER_DOWN',
  /** It says itself that it has stopped until somebody attends to it. */
  'SCANNER_STOPPED',
  /** A sheet was not drawn in. */
  'FEEDER_MISFEED',
  /** Two sheets were drawn in together. */
  'FEEDER_DOUBLE',
  /** The tray itself has failed. */
  'FEEDER_TRAY',
  /** Too much paper in the tray. */
  'FEEDER_OVERLOADED',
  /** A sheet too short for both of its sides. */
  'FEEDER_SHORT',
  /** A sheet too long for both of its sides. */
  'FEEDER_LONG',
  /** More pages than any tray holds: it never says that it is empty. */
  'FEEDER_ENDLESS',
  /** A page came cut off, or was no picture. */
  'PAGE_BROKEN',
  /** The system has no program for scanning. */
  'SCANNER_NOT_INSTALLED',
  'SCAN_CANCELLED',
  /** The program ended while the scan was running. */
  'SCAN_INTERRUPTED',
  'DISK_FULL',
])
export type ScannerFault = z.infer<typeof ScannerFault>

/** Why a dropped file is not taken. */
export const DropFault = z.enum([
  /** Neither PDF nor JPEG nor PNG nor TIFF, whatever its name says. */
  'NOT_A_DOCUMENT',
  'FILE_BROKEN',
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  /** A PDF with a password. */
  'FILE_ENCRYPTED',
  /** Moved, removed or not readable. */
  'FILE_GONE',
])
export type DropFault = z.infer<typeof DropFault>

/** Largest dropped file, bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024
/** Most pages of one act: more than anybody lays on a desk. */
export const MOST_PAGES = 5000
/** Most pages of one dropped PDF. */
export const MAX_FILE_PAGES = 500
/** Most pages of one dropped TIFF, each of which is stored for itself: more than any feeder takes at once. */
export const MAX_TIFF_PAGES = 300

/** What a page lies in as it is stored. A TIFF is taken apart when it comes. */
export const FileKind = z.enum(['jpeg', 'png', 'pdf'])
export type FileKind = z.infer<typeof FileKind>

/** Quarter turns to the right, in degrees, by which a page is shown and put into the document. */
export const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Rotation = z.infer<typeof Rotation>

/** A page of a dossier before and after it is assigned; the strip of pages on the scan screen shows these. */
export const ScanPage = z.strictObject({
  id: z.string(),
  runId: z.string(),
  kind: FileKind,
  rotation: Rotation,
  /** As it is seen before it is turned: pixels of a picture, points of a PDF page. */
  width: z.number(),
  height: z.number(),
  dpi: z.number().nullable(),
  /** Nothing but paper, as far as can be told; a hint, the officer decides. */
  blank: z.boolean(),
  ...PageAdjustment.shape,
  /** null until they are found, some seconds after the page came, and for a page of a PDF. */
  facts: PageFacts.nullable(),
  /** The document it is in; null while it lies on the desk. */
  documentId: z.string().nullable(),
  /** Pages of one stack are selected together: a run, until somebody splits or joins stacks. */
  stack: z.string(),
  /** It is a cover sheet; null: it is none, or nobody has looked yet. */
  cover: CoverSheet.nullable(),
  /** Nobody has looked yet whether it is a cover sheet. */
  coverUnread: z.boolean(),
  /** Its pages were sorted by it once; it does not do so again by itself. */
  coverUsed: z.boolean(),
})
export type ScanPage = z.infer<typeof ScanPage>

/** One go of the scanner, or files that came together: dropped, pasted, out of the watched folder. */
export const ScanRun = z.strictObject({
  id: z.string(),
  source: z.enum([...ScanSource.options, 'drop', 'paste', 'folder', 'camera']),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** What ended it before its last page. */
  fault: ScannerFault.nullable(),
  pages: z.int().min(0),
})
export type ScanRun = z.infer<typeof ScanRun>

/** The PDF of one component, newest revision. */
export const ScanDocument = z.strictObject({
  id: z.string(),
  /** Code of the dossier's component, OTHER_PAPERS or RESULT. */
  component: z.string(),
  revision: z.int().min(1),
  sha256: z.string(),
  size: z.int(),
  pageIds: z.array(z.string()),
  madeAt: Instant,
  /** Bears a digital signature. */
  signed: z.boolean(),
  /** Taken over from another dossier: no page of it lies here. */
  reused: Reused.nullable(),
})
export type ScanDocument = z.infer<typeof ScanDocument>

/** Papers that belong to the dossier but to none of its components (DanhSachTepDinhKemKhac). */
export const OTHER_PAPERS = 'other'
/** What the office answers, digitised when it exists (DanhSachGiayToKetQua). One document: a later revision replaces it. */
export const RESULT = 'result'
