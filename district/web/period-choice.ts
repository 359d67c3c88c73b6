import type { PlainDate } from '../../electron/common/time/model.ts'
import { type Html, html } from './html.ts'
import { type Period, usualPeriods } from './period.ts'

/** Periods to choose from; `more` are further parts of the address that stay. */
export function periods(
  path: string,
  period: Period,
  today: PlainDate,
  more: Record<string, string> = {},
): Html {
  const kept = new URLSearchParams(more)
  const address = ({ from, to }: Period) => `${path}?${new URLSearchParams({ ...more, from, to }).toString()}`
  return html`<div class="periods">${usualPeriods(today).map(({ name, period: one }) => {
    const chosen = one.from === period.from && one.to === period.to
    return html`<a href="${address(one)}"${chosen && html` aria-current="true"`}>${name}</a>`
  })}
<form method="get" action="${path}">${[...kept].map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}
<label>Từ <input type="date" name="from" value="${period.from}" required></label>
<label>đến <input type="date" name="to" value="${period.to}" required></label><button class="plain">Xem</button></form></div>`
}
