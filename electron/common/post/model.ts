import { z } from 'zod'
import { Instant, PlainDate } from '../time/model.ts'

/* Public post (bưu chính công ích): how a dossier came by it, and what goes out with the postman. */

/** What stands on the parcel a dossier came in; the day of its postmark is kept beside that of the intake. */
export const Posted = z.strictObject({
  postmark: PlainDate.nullable(),
  parcelNo: z.string().trim().max(60).nullable(),
})
export type Posted = z.infer<typeof Posted>

/** A number of the post's: letters and digits, as scanned off the label. */
export const TrackingNo = z
  .string()
  .transform((typed) => typed.replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9.-]{3,39}$/))

/** A result that waits to be sent. */
export const WaitingParcel = z.object({
  dossierId: z.string(),
  version: z.int(),
  dossierNo: z.string(),
  applicant: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  contents: z.string(),
  finishedAt: Instant.nullable(),
  /** As typed for the list that is being made. */
  trackingNo: z.string().nullable(),
  /** Whole đồng still to be paid. */
  open: z.int(),
})
export type WaitingParcel = z.infer<typeof WaitingParcel>

/** What was handed to the postman. */
export const PostItem = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  receiver: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  contents: z.string(),
  trackingNo: z.string(),
})
export type PostItem = z.infer<typeof PostItem>

/** A closed hand-over list; never changed afterwards. */
export const PostList = z.object({
  id: z.string(),
  at: Instant,
  officer: z.object({ id: z.string(), name: z.string() }),
  /** One series a year, from 1 without gaps. */
  year: z.int(),
  number: z.int(),
  listNo: z.string(),
  postOffice: z.string(),
  postman: z.string().nullable(),
  items: z.array(PostItem).min(1),
})
export type PostList = z.infer<typeof PostList>

/** Why one parcel stays here while the rest of the list goes. */
export const PARCEL_FAULTS = [
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'NOT_POSSIBLE',
  'ROLE_CANNOT',
  'LATE_UNEXPLAINED',
  'NO_ADDRESS',
  'UNPAID',
  'TRACKING_TWICE',
] as const
export const ParcelFault = z.enum(PARCEL_FAULTS)
export type ParcelFault = z.infer<typeof ParcelFault>
