import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { scanAdjustApi } from './adjust-api.ts'
import { scanBenchApi } from './bench-api.ts'
import { NoScan } from './bench-model.ts'
import {
  DropFault,
  MOST_PAGES,
  ScanDocument,
  ScanMode,
  ScannerFault,
  ScanPage,
  ScanRun,
  ScanSource,
} from './model.ts'
import { scanSourcesApi } from './sources-api.ts'
import { spaceApi } from './space-api.ts'

const hands = ['officer', 'specialist'] as const
const pageIds = z.array(z.string()).min(1).max(MOST_PAGES)
const nothing = z.object({})
const Device = z.object({ id: z.string().min(1).max(400), label: z.string() })
/** How a scan is done; the last one is offered again. */
const Choice = z.object({
  device: z.string().min(1).max(400),
  source: ScanSource,
  mode: ScanMode,
  resolution: z.int().min(100).max(600),
})

export const scansApi = {
  ...scanAdjustApi,
  ...scanBenchApi,
  ...scanSourcesApi,
  ...spaceApi,
  /** Looks for scanners; takes some seconds where they are on the network. */
  scanners: query({
    input: nothing,
    output: z.object({ devices: z.array(Device), lastChoice: Choice.nullable() }),
    errors: ScannerFault.options,
    roles: EVERYBODY,
  }),
  /** What one scanner can do. */
  abilities: query({
    input: z.object({ device: z.string().min(1).max(400) }),
    output: z.object({
      sources: z.array(ScanSource),
      modes: z.array(ScanMode),
      resolutions: z.array(z.int()),
    }),
    errors: ScannerFault.options,
    roles: EVERYBODY,
  }),
  /** All that lies on the scan desk of a dossier. Read again after `changed` names 'scan' or 'dossier'. */
  desk: query({
    input: z.object({ dossierId: z.string() }),
    output: z.object({
      /** Every page that is not removed, in the order the officer gave them; assigned ones too. */
      pages: z.array(ScanPage),
      documents: z.array(ScanDocument),
      components: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          /** Why it is not to be scanned; null: it is. */
          noScan: NoScan.nullable(),
        }),
      ),
      /** The newest run; its fault is shown until the next. */
      lastRun: ScanRun.nullable(),
      /** The page under the lamp, while a scan of this dossier is running. */
      running: z.object({ runId: z.string(), page: z.int(), percent: z.number() }).nullable(),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /**
   * A page to look at, as it is adjusted. `thumb`: WebP, longest side 240 pixels. `full`: JPEG, at most 1600.
   * `whole`: put straight and turned, but not cropped, for the corner handles.
   * A page of a dropped PDF comes in both sizes as a PDF of that one page, for the screen to draw.
   */
  picture: query({
    input: z.object({
      pageId: z.string(),
      size: z.enum(['thumb', 'full']),
      whole: z.boolean().default(false),
    }),
    output: z.object({
      mime: z.enum(['image/webp', 'image/jpeg', 'application/pdf']),
      bytes: z.instanceof(Uint8Array),
    }),
    errors: ['NOT_FOUND', 'FILE_MISSING', 'FILE_DAMAGED'],
    roles: EVERYBODY,
  }),
  /** The PDF of a component. */
  document: query({
    input: z.object({ documentId: z.string() }),
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
    errors: ['NOT_FOUND', 'FILE_MISSING', 'FILE_DAMAGED'],
    roles: EVERYBODY,
  }),
  /**
   * Starts the scanner and answers at once; pages and the end show on the desk. One scan at a time per PC. `at`: the
   * pages do not lie at the end but behind that page, each as it comes; with `replace` that page is taken off with the
   * first one that comes.
   */
  start: command({
    input: Choice.extend({
      dossierId: z.string(),
      at: z.object({ pageId: z.string(), replace: z.boolean() }).optional(),
    }),
    output: z.object({ runId: z.string() }),
    errors: [
      'NOT_FOUND',
      'SCAN_RUNNING',
      /** The page of `at` does not lie on the desk. */
      'PAGE_GONE',
      /** So little room that the pages might not find any. */
      'NO_SPACE',
    ],
    roles: hands,
  }),
  /** Stops the scanner; the pages so far stay. No error when it has ended meanwhile. */
  cancel: command({ input: z.object({ runId: z.string() }), output: nothing, roles: hands }),
  /** Takes files dropped onto the window. Each is taken or refused by itself, `index` counting from 0. */
  drop: command({
    input: z.object({ dossierId: z.string(), paths: z.array(z.string().min(1).max(4096)).min(1).max(100) }),
    output: z.object({
      taken: z.int(),
      pages: z.int(),
      refused: z.array(z.object({ index: z.int(), code: DropFault })),
    }),
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** Quarter turns to the right. Only pages on the desk: a document is changed by assigning its pages anew. */
  rotate: command({
    input: z.object({ pageIds, by: z.union([z.literal(90), z.literal(180), z.literal(270)]) }),
    output: nothing,
    errors: ['NOT_FOUND', 'PAGE_IN_DOCUMENT'],
    roles: hands,
  }),
  /** The given pages, in this order, take together the places they have had. */
  reorder: command({
    input: z.object({ pageIds }),
    output: nothing,
    errors: ['NOT_FOUND', 'PAGE_IN_DOCUMENT'],
    roles: hands,
  }),
  /** Takes pages off the desk; `restore` undoes it for a day. */
  remove: command({
    input: z.object({ pageIds }),
    output: nothing,
    errors: ['NOT_FOUND', 'PAGE_IN_DOCUMENT'],
    roles: hands,
  }),
  restore: command({ input: z.object({ pageIds }), output: nothing, errors: ['NOT_FOUND'], roles: hands }),
  /**
   * Makes the PDF of a component out of exactly these pages in this order, in place of its former revision;
   * pages of the former revision that are not named go back to the desk.
   */
  assign: command({
    input: z.object({ dossierId: z.string(), component: z.string(), pageIds }),
    output: ScanDocument,
    errors: [
      'NOT_FOUND',
      'COMPONENT_UNKNOWN',
      /** Only shown, secret, or there as a file already. */
      'COMPONENT_NOT_SCANNED',
      /** A page is in the document of another component: withdraw that first. */
      'PAGE_IN_DOCUMENT',
      'FILE_MISSING',
      'FILE_DAMAGED',
    ],
    roles: hands,
  }),
  /** Takes a component's document back; its pages lie on the desk again. What has been sent stays with the shared system. */
  withdraw: command({
    input: z.object({ documentId: z.string() }),
    output: nothing,
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** Settings that a scanner needs on top, in the scanner's own words: `--swcrop=yes`. */
  setDeviceOptions: command({
    input: z.object({
      device: z.string().min(1).max(400),
      options: z.array(z.string().regex(/^--[a-z0-9-]+(=.{0,1000})?$/)).max(20),
    }),
    output: nothing,
    roles: ['administrator'],
  }),
}
