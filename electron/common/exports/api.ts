import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'

const nothing = z.object({})

/** Why an export came to nothing; what had been written is removed again. */
export const ExportFault = z.enum(['DISK_FULL', 'CANNOT_WRITE', 'FILE_MISSING', 'FILE_DAMAGED', 'CANCELLED'])
export type ExportFault = z.infer<typeof ExportFault>

export const exportsApi = {
  /**
   * Asks where to, then writes the digitised papers of a dossier: a folder with one PDF per component, or one PDF with a
   * bookmark per component. Answers as writing begins.
   */
  start: command({
    input: z.object({ dossierId: z.string(), form: z.enum(['folder', 'pdf']) }),
    output: z.object({ exportId: z.string() }),
    errors: [
      'NOT_FOUND',
      /** Nothing of the dossier has been digitised. */
      'NOTHING_THERE',
      'EXPORT_RUNNING',
      /** The officer closed the question where to. */
      'CANCELLED',
    ],
    roles: EVERYBODY,
  }),
  /** The export under way or the last one of whoever is signed in. Read again after `changed` names 'export'. */
  state: query({
    input: nothing,
    output: z.object({
      export: z
        .object({
          exportId: z.string(),
          dossierId: z.string(),
          running: z.boolean(),
          /** Components written, of all. */
          written: z.int(),
          total: z.int(),
          fault: ExportFault.nullable(),
          /** Name of the folder or file that was written. */
          name: z.string(),
        })
        .nullable(),
    }),
    roles: EVERYBODY,
  }),
  /** Stops; what was written is removed. No error when it has ended meanwhile. */
  cancel: command({ input: z.object({ exportId: z.string() }), output: nothing, roles: EVERYBODY }),
}
