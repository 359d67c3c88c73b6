import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { AgencyLines, EditedLines } from './agency-lines.ts'

/** Papers that show every line between them. */
export const PreviewedKind = z.enum([
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
])
export type PreviewedKind = z.infer<typeof PreviewedKind>

export const agencyApi = {
  /** The agency's own lines on papers: as printed now, as they follow from the profile, and what was edited of them. */
  lines: query({
    input: z.object({}),
    output: z.object({ lines: AgencyLines, defaults: AgencyLines, edited: EditedLines }),
    roles: EVERYBODY,
  }),
  /** Takes the place of everything edited before; a line left out follows the profile again. */
  edit: command({
    input: z.object({ edited: EditedLines }),
    output: z.object({ lines: AgencyLines }),
    roles: ['administrator'],
  }),
  /** A paper of an invented dossier under these lines, marked as a preview; nothing is archived or numbered. */
  preview: query({
    input: z.object({ edited: EditedLines, kind: PreviewedKind }),
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
    errors: ['PAPER_FAILED'],
    roles: ['administrator'],
  }),
}
