import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { PlainDate } from '../time/model.ts'
import { ParcelFault, PostList, TrackingNo, WaitingParcel } from './model.ts'

export const postApi = {
  /** Results to be sent by post, and what the last list was addressed to. */
  waiting: query({
    input: z.object({}),
    output: z.object({ parcels: z.array(WaitingParcel), postOffice: z.string() }),
    roles: EVERYBODY,
  }),
  /** Keeps what was typed or scanned for a parcel until its list is closed; null takes it off. */
  setTracking: command({
    input: z.object({ dossierId: z.string(), trackingNo: TrackingNo.nullable() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: ['officer'],
  }),
  /**
   * Closes a list: each parcel is returned by post with its number through the ordinary act; those that cannot be stay
   * here with the reason, the others are the list. Nothing is numbered where none can go.
   */
  close: command({
    input: z.object({
      postOffice: z.string().trim().min(2).max(300),
      postman: z.string().trim().max(120).nullable(),
      parcels: z
        .array(z.object({ dossierId: z.string(), version: z.int(), trackingNo: TrackingNo }))
        .min(1)
        .max(500),
      /** The officer saw that some are not paid and sends them. */
      unpaidConfirmed: z.boolean().default(false),
    }),
    output: z.object({
      list: PostList.nullable(),
      stayed: z.array(z.object({ dossierId: z.string(), dossierNo: z.string(), fault: ParcelFault })),
    }),
    roles: ['officer'],
  }),
  /** Lists closed on a day. */
  lists: query({
    input: z.object({ day: PlainDate.nullable() }),
    output: z.object({ day: PlainDate, lists: z.array(PostList) }),
    roles: EVERYBODY,
  }),
  /** Makes and archives the paper of a closed list; print it with papers.print. */
  makePaper: command({
    input: z.object({ listId: z.string() }),
    output: z.object({ paperId: z.string() }),
    errors: ['NOT_FOUND', 'PAPER_FAILED'],
    roles: EVERYBODY,
  }),
}
