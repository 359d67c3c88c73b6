import { z } from 'zod'
import { CalendarDelta } from '../calendar/delta.ts'
import { Filing } from '../filings/model.ts'
import { CatalogueDelta } from '../procedures/delta.ts'
import { Instant, PlainDate } from '../time/model.ts'

/* What comes down to a station. A station keeps what it cannot read and tries again after an update, so a new kind
   or a new member never holds up the rest. */

/** `id`: what an item is recognised by, however often it is read; drawn when it is published. */
const base = { id: z.string().min(1).max(80).optional(), at: Instant }

/** News of a dossier that a commune has handed upward. */
export const DossierNews = z.object({
  dossierNo: z.string().min(1).max(60),
  /** Code of domain table TrangThaiHoSo, 1–10. */
  status: z.int().min(1).max(10),
  note: z.string().max(2000).optional(),
  /** The paper that the superior body has issued. */
  result: z
    .object({ documentNo: z.string().trim().min(1).max(100), day: PlainDate, issuedBy: z.string().max(300) })
    .optional(),
})
export type DossierNews = z.infer<typeof DossierNews>

/** A dossier is with one of the commune's stations from now on: that one fetches it, the others only hear of it. */
export const Custody = z.object({
  dossierId: z.string().min(1).max(100),
  dossierNo: z.string().min(1).max(60),
  /** The station that has it now. */
  stationId: z.string().min(1),
  /** Code of the one that had it. */
  from: z.string().min(1),
  how: z.enum(['moved', 'taken-over']),
})
export type Custody = z.infer<typeof Custody>

export const InboxItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    ...base,
    body: z.object({ title: z.string().min(1).max(300), text: z.string().max(20_000) }),
  }),
  z.object({ kind: z.literal('dossier-status'), ...base, body: DossierNews }),
  z.object({ kind: z.literal('online-dossier'), ...base, body: Filing }),
  z.object({ kind: z.literal('catalogue'), ...base, body: CatalogueDelta }),
  z.object({ kind: z.literal('calendar'), ...base, body: CalendarDelta }),
  z.object({ kind: z.literal('custody'), ...base, body: Custody }),
])
export type InboxItem = z.infer<typeof InboxItem>
export type InboxKind = InboxItem['kind']

/** `nextCursor` is to be kept as it is, together with what the items changed; ask again at once while `more`. */
export const InboxPage = z.strictObject({
  items: z.array(InboxItem),
  nextCursor: z.string(),
  more: z.boolean(),
})
export type InboxPage = z.infer<typeof InboxPage>

/** A page as a station takes it: each item is judged by itself, later. */
export const InboxPageHeard = z.object({
  items: z.array(z.unknown()).max(500),
  nextCursor: z.string().max(300),
  more: z.boolean(),
})
export type InboxPageHeard = z.infer<typeof InboxPageHeard>
