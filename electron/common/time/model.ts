import { z } from 'zod'

/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => {
    // An unparsable day must answer false: toISOString throws on it, and zod lets the throw through.
    const moment = Date.parse(`${day}T00:00:00Z`)
    return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day)
  }, 'no such day')
  .brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-21T02:59:20.000Z`. Stored and sent like this everywhere. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Wall-clock time of day in Vietnam, `HH:MM`. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'ClockTime'>()
export type ClockTime = z.infer<typeof ClockTime>
