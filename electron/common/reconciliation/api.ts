import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { Period } from '../time/periods.ts'
import { Finding, FindingLine, LateRecording, ReconciliationRules, ShelfCheck, ShelfLine } from './model.ts'

const nothing = z.object({})
const SCANNED = z.array(z.string().max(100)).max(3000)

/** How far the register's acts have gone upstream. */
export const UpstreamCounts = z.object({
  enrolled: z.boolean(),
  /** Last word with the shared system. */
  contactAt: Instant.nullable(),
  /** Accepted of those recorded within 30 days. */
  accepted: z.int(),
  /** Counted up to 10,000. */
  waiting: z.int(),
  refused: z.int(),
  held: z.int(),
})

/** Most lines of a finding that are listed at once; the longest wait first. */
export const MOST_LINES = 300

export const reconciliationApi = {
  /** Everything the screen shows besides its lines: how many lines each finding has, of which explained. */
  show: query({
    input: nothing,
    output: z.object({
      rules: ReconciliationRules,
      counts: z.record(Finding, z.object({ open: z.int(), noted: z.int() })),
      upstream: UpstreamCounts,
      shelf: ShelfCheck.nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** The dossiers of a finding, longest first; explained ones apart. */
  list: query({
    input: z.object({ finding: Finding, noted: z.boolean().default(false) }),
    output: z.object({ lines: z.array(FindingLine), more: z.boolean() }),
    roles: EVERYBODY,
  }),
  /** Says why a finding is as it is. It stands until the dossier moves on; of one that lay untouched, for as many days again. */
  note: command({
    input: z.object({
      dossierId: z.string(),
      version: z.int(),
      finding: Finding,
      text: z.string().trim().min(3).max(500),
    }),
    output: nothing,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  /** Acts recorded after they had happened that did either in a period, recorded last first. */
  recordedLate: query({
    input: Period,
    output: z.object({ lines: z.array(LateRecording), more: z.boolean() }),
    roles: EVERYBODY,
  }),
  setRules: command({
    input: z.object({ rules: ReconciliationRules }),
    output: nothing,
    roles: ['administrator'],
  }),
  /** The shelf against the register, for the dossiers whose slips have been scanned so far (ids). */
  shelf: query({
    input: z.object({ scanned: SCANNED }),
    output: z.object({
      /** Should lie there and nobody has scanned it; was scanned and should; was scanned and should not. */
      missing: z.array(ShelfLine),
      found: z.int(),
      foreign: z.array(ShelfLine),
    }),
    roles: ['officer'],
  }),
  /** Closes a shelf check: what was missing or should not have lain there is a finding until it is set right. */
  closeShelf: command({
    input: z.object({ scanned: SCANNED }),
    output: ShelfCheck,
    errors: ['NOTHING_SCANNED'],
    roles: ['officer'],
  }),
}
