import type { Calendar } from '../calendar/model.ts'
import type { DeadlineRules } from '../deadlines/model.ts'
import { dueMoment } from '../deadlines/rules.ts'
import type { Channel, Component, GivenComponent } from '../procedures/model.ts'
import { componentsFor } from '../procedures/rules.ts'
import type { Instant } from '../time/model.ts'
import type { Filing } from './model.ts'

/**
 * Until when the office has to answer what was filed online: take it in, or say at once what is missing. Filed after
 * hours or on a rest day it counts from the start of the next working day.
 * Source: NĐ 297/2025 Đ3.5, Đ6.2 (within 08 working hours).
 */
export function answerBy(filedAt: Instant, calendar: Calendar, rules: DeadlineRules): Instant {
  const limit = { unit: 'hour' as const, amount: rules.onlineAnswerHours }
  return dueMoment({ receivedAt: filedAt, channel: 'online', limit, calendar, rules }).dueAt
}

/**
 * What was filed of the papers a procedure asks for: a component with at least one file is there as asked, for a file
 * has no number of copies.
 */
export function filedComponents(
  procedure: { components: readonly Component[] },
  filing: Pick<Filing, 'components'>,
  channel: Channel = 'online',
): GivenComponent[] {
  const filed = new Set(
    filing.components.flatMap((one) => (one.files.length > 0 && one.code ? [one.code] : [])),
  )
  return componentsFor({ components: [...procedure.components] }, channel).map((one) => {
    const there = filed.has(one.code)
    return {
      code: one.code,
      originals: there ? one.originals : 0,
      copies: there ? one.copies : 0,
      notNeeded: false,
      applies: there && !one.required,
    }
  })
}
