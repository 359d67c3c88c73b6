import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { PlainDate } from '../time/model.ts'
import { Period } from '../time/periods.ts'
import { Asked, ViewLine } from './model.ts'

const roles = ['leader', 'administrator'] as const
const question = { period: Period, asked: Asked }
/** More is not read by anybody: a shorter period has fewer. */
export const MOST_VIEWS = 2000

export const viewsApi = {
  /** Whose account it can be asked of; those that were removed are among them. */
  accounts: query({
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), name: z.string(), active: z.boolean() })),
    roles,
  }),
  /** Who looked, or at what somebody looked. That it was asked is journaled, with why. */
  ask: command({
    input: z.object({ ...question, reason: z.string().trim().min(3).max(500) }),
    output: z.object({
      lines: z.array(ViewLine),
      /** There are more than these. */
      more: z.boolean(),
      /** Days of the period whose record is not what the journal says it was. */
      changedDays: z.array(PlainDate),
      /** The first day on which anything was recorded; null while there is none. */
      since: PlainDate.nullable(),
    }),
    errors: ['DOSSIER_UNKNOWN'],
    roles,
  }),
  /** The same as a sheet, archived under `about`. */
  makeSheet: command({
    input: z.object({ ...question, reason: z.string().trim().min(3).max(500) }),
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['DOSSIER_UNKNOWN', 'PAPER_FAILED'],
    roles,
  }),
}
