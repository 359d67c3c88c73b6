import type { PlainDate } from '../../electron/common/time/model.ts'
import { type Html, html } from './html.ts'
import type { LateDossier, Which } from './overdue.ts'
import { LINES } from './paging.ts'
import type { Period } from './period.ts'
import { periods } from './period-choice.ts'
import type { RefusedEntry } from './refused-entries.ts'
import { act, day, moment, number } from './words.ts'

/** What is shown of a list: of which commune, and where in it. */
export type Shown = { agencyId: string | null; names: ReadonlyMap<string, string>; page: number }

/** Late dossiers with what the commune gave as the cause. */
export function overduePage(
  dossiers: readonly LateDossier[],
  which: Which,
  period: Period,
  today: PlainDate,
  shown: Shown,
): Html {
  const commune: Record<string, string> = shown.agencyId === null ? {} : { commune: shown.agencyId }
  const here = { ...commune, which, from: period.from, to: period.to }
  const tab = (one: Which, name: string) =>
    html`<a href="/web/overdue?${new URLSearchParams({ ...here, which: one }).toString()}"${one === which && html` aria-current="true"`}>${name}</a>`
  const columns = html`<th scope="col">Xã, phường</th><th scope="col">Mã hồ sơ</th><th scope="col">Thủ tục, người nộp</th><th scope="col">Hẹn trả</th>
<th scope="col">${which === 'open' ? 'Hẹn lại' : 'Xong ngày'}</th><th scope="col" class="number">Quá hạn</th><th scope="col">Nguyên nhân</th>`
  const lines = dossiers.slice(0, LINES).map(
    (
      one,
    ) => html`<tr><td>${shown.names.get(one.agencyId) ?? one.agencyId}</td><td class="nowrap">${one.dossierNo}</td>
<td>${one.procedure}<br><span class="quiet">${one.applicant}</span></td><td>${day(one.dueDay)}</td>
<td>${which === 'open' ? day(one.apology?.newDay ?? null) : day(one.finishedDay)}</td>
<td class="number bad">${one.days > 0 ? `${number(one.days)} ngày` : 'bổ sung quá một lần'}</td>
<td>${one.apology ? html`${one.apology.reason}${one.apology.no && html`<br><span class="quiet">Phiếu xin lỗi số ${one.apology.no}</span>`}` : html`<span class="bad">chưa xin lỗi, chưa nêu nguyên nhân</span>`}</td></tr>`,
  )
  return html`<p class="rule">${of(shown)}</p>
<div class="periods">${tab('open', 'Đang quá hạn')}${tab('ended', 'Đã xong nhưng quá hạn')}</div>
${which === 'ended' && periods('/web/overdue', period, today, { ...commune, which })}
${table(columns, lines, which === 'open' ? 'Không có hồ sơ nào đang quá hạn.' : 'Không có hồ sơ nào xong quá hạn trong kỳ.')}
${foot('/web/overdue', here, dossiers.length, shown)}`
}

/** Acts that wait for a correction by the commune. */
export function refusedPage(entries: readonly RefusedEntry[], shown: Shown): Html {
  const columns = html`<th scope="col">Xã, phường</th><th scope="col">Máy</th><th scope="col">Mã hồ sơ</th><th scope="col">Thao tác</th><th scope="col">Nhận lúc</th><th scope="col">Lý do</th>`
  const lines = entries.slice(0, LINES).map(
    ({
      agencyId,
      station,
      dossierNo,
      verb,
      receivedAt,
      reason,
      field,
    }) => html`<tr><td>${shown.names.get(agencyId) ?? agencyId}</td><td>${station}</td>
<td class="nowrap">${dossierNo}</td><td>${act(verb)}</td><td class="nowrap">${moment(receivedAt)}</td><td>${reason}${field && html` <span class="quiet">(${field})</span>`}</td></tr>`,
  )
  const here: Record<string, string> = shown.agencyId === null ? {} : { commune: shown.agencyId }
  return html`<p class="rule">${of(shown)} Thao tác đã nhận nhưng chưa ghi vào sổ chung; xã, phường sửa và gửi lại thì tự hết ở đây.</p>
${table(columns, lines, 'Không có thao tác nào bị từ chối.')}
${foot('/web/refused', here, entries.length, shown)}`
}

const of = ({ agencyId, names }: Shown) =>
  agencyId === null ? 'Tất cả xã, phường.' : html`${names.get(agencyId) ?? agencyId}.`

const table = (columns: Html, lines: readonly Html[], empty: string): Html =>
  html`<div class="table">${lines.length === 0 ? html`<p class="empty">${empty}</p>` : html`<table><thead><tr>${columns}</tr></thead><tbody>${lines}</tbody></table>`}</div>`

function foot(path: string, here: Record<string, string>, found: number, { page, agencyId }: Shown): Html {
  const at = (one: number) => `${path}?${new URLSearchParams({ ...here, page: String(one) }).toString()}`
  const { commune: _, ...all } = here
  return html`<p class="foot">${page > 1 && html`<a href="${at(page - 1)}">← Trang trước</a>`}${found > LINES && html`<a href="${at(page + 1)}">Trang sau →</a>`}
${agencyId !== null && html`<a href="${path}?${new URLSearchParams(all).toString()}">Xem tất cả xã, phường</a>`}
<a href="${path}.csv?${new URLSearchParams(here).toString()}">Tải danh sách (CSV)</a></p>`
}
