import { z } from 'zod'
import { command } from '../api-spec.ts'
import { Means } from '../payments/model.ts'
import { DossierStatus } from './model.ts'

/* Procedures that are answered while the citizen waits (không hẹn). */

export const atOnceApi = {
  /**
   * Result, payment and return of a dossier just taken in, in one transaction. Where the procedure asks for a signature
   * the result goes there and waits: nobody signs for another. Where the commune has taken both signatures off the
   * procedure, whoever sits at the counter has signed, and it is given out at once.
   */
  finishAtOnce: command({
    input: z.object({
      dossierId: z.string(),
      version: z.int(),
      /** How the open sum is paid; null: not now. */
      pay: Means.nullable(),
      unpaidConfirmed: z.boolean().default(false),
      /** The applicant (or who came for them) stands here and their papers were looked at. */
      idChecked: z.boolean(),
    }),
    output: z.object({
      dossierId: z.string(),
      version: z.int(),
      status: DossierStatus,
      /** The payment taken with it. */
      paymentId: z.string().nullable(),
    }),
    errors: [
      'NOT_FOUND',
      'CHANGED_MEANWHILE',
      'NOT_POSSIBLE',
      'ROLE_CANNOT',
      'LATE_UNEXPLAINED',
      'HAS_APPOINTMENT',
      'ID_NOT_CHECKED',
      'AUTHORISATION_MISSING',
      'UNPAID',
    ],
    roles: ['officer'],
  }),
}
