import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { Restoration, RestorationReport } from './model.ts'

export const restorationApi = {
  /** How the register stands: where it ends, and whether it was put back to an older copy. */
  state: query({
    input: z.object({}),
    output: z.object({
      restoration: Restoration.nullable(),
      /** When the last dossier was taken in, and the last number given out. */
      lastReceivedAt: Instant.nullable(),
      lastNo: z.string().nullable(),
      /** Numbers on slips whose dossiers are not here. */
      lostNos: z.array(z.string()),
    }),
    roles: EVERYBODY,
  }),
  /**
   * The files of the report, as they stand now. here: in the register · coming: to be fetched · unsent: their bytes never
   * arrived at the shared system whole · gone: nobody can say.
   */
  files: query({
    input: z.object({}),
    output: z.array(
      RestorationReport.shape.files.element.extend({ state: z.enum(['here', 'coming', 'unsent', 'gone']) }),
    ),
    roles: EVERYBODY,
  }),
  /**
   * The register on this PC is an older copy. Opens a new epoch; numbers up to those on the last slips become void.
   * `slips`: the highest number of each day after the copy was made, as printed, or today's number alone.
   */
  declare: command({
    input: z.object({ slips: z.array(z.string().trim().min(1).max(60)).max(31), noneGiven: z.boolean() }),
    output: z.object({ epoch: z.int(), voided: z.array(z.string()) }),
    errors: ['SLIP_MISSING', 'SLIP_INVALID', 'SLIP_ELSEWHERE', 'ASK_ADMINISTRATOR'],
    roles: ['officer', 'leader', 'administrator'],
  }),
}
