import { z } from 'zod'
import { Channel, LimitUnit, Unconfirmed } from '../procedures/model.ts'
import { Instant } from '../time/model.ts'

export const ProcedureName = z.object({ code: z.string(), name: z.string(), field: z.string() })

/** A procedure of the commune's list that is not received at the one-stop counter, and why. */
export const NotInForce = ProcedureName.extend({
  /** What is not settled; empty where the commune has taken it out or never put it in. */
  gaps: z.array(z.object({ what: Unconfirmed, channel: Channel.nullable() })),
  /** Who took it out of force and when; null: it never was in force here, as far as the journal tells. */
  takenOut: z.object({ at: Instant, by: z.string() }).nullable(),
})
export type NotInForce = z.infer<typeof NotInForce>

/** How long the dossiers of one procedure under one limit took, without the waits for the applicant. */
export const Times = ProcedureName.extend({
  limit: z.object({ amount: z.number(), unit: LimitUnit }),
  channels: z.array(Channel),
  /** So many dossiers. */
  count: z.int(),
  /** Half of them and nine of ten needed no more than this, in the unit of the limit. */
  median: z.int(),
  ninth: z.int(),
  /** Of these were done within an hour of work after they were taken in. */
  atOnce: z.int(),
})
export type Times = z.infer<typeof Times>

/** A limit that could be shorter. */
export const Shorter = Times.extend({
  proposed: z.int(),
  /** So many would have kept it. */
  kept: z.int(),
})
export type Shorter = z.infer<typeof Shorter>

/** What is filed online of a procedure that can be. */
export const OnlineShare = ProcedureName.extend({
  received: z.int(),
  online: z.int(),
  /** Times that an officer helped somebody to file it online. */
  assisted: z.int(),
})
export type OnlineShare = z.infer<typeof OnlineShare>

export const Improvement = z.object({
  /** Of the whole list of the commune, and of it in force. */
  all: z.int(),
  inForce: z.int(),
  notInForce: z.array(NotInForce),
  shorter: z.array(Shorter),
  noWait: z.array(Times),
  online: z.array(OnlineShare),
  /** Dossiers whose times were looked at. */
  measured: z.int(),
})
export type Improvement = z.infer<typeof Improvement>
