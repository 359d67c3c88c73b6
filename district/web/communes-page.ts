import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import type { CommuneFigures } from './communes.ts'
import { type Html, html } from './html.ts'
import type { Period } from './period.ts'
import { periods } from './period-choice.ts'
import { day, moment, number, share } from './words.ts'

/** Targets of the towns' directives: on time more than 95 %, early more than 30 %. */
const ON_TIME = 0.95
const EARLY = 0.3
/** A commune not heard of for so long stands out. */
const SILENT_MS = 24 * 3_600_000
/** A PC clock that is further off stands out. */
const SKEW_MS = 5 * 60_000

const BAR = { width: 160, height: 14 }

/** The table of communes within a period. */
export function communesPage(
  communes: readonly CommuneFigures[],
  period: Period,
  now: Instant,
  today: PlainDate,
): Html {
  const sum = (key: 'open' | 'overdue' | 'ended' | 'early' | 'late' | 'refused') =>
    communes.reduce((all, commune) => all + commune[key], 0)
  const all = {
    open: sum('open'),
    overdue: sum('overdue'),
    ended: sum('ended'),
    early: sum('early'),
    late: sum('late'),
    refused: sum('refused'),
  }
  const asked = `from=${period.from}&to=${period.to}`
  return html`<p class="rule">Kỳ ${day(period.from)} – ${day(period.to)}. Tính theo ngày: trước hạn, đúng hạn hay quá hạn so với ngày hẹn
trả đầu tiên; thời gian chờ bổ sung lần đầu được trừ, yêu cầu bổ sung từ lần thứ hai tính là quá hạn, hẹn lại không xóa quá hạn
(QĐ 766/QĐ-TTg). Hồ sơ công dân rút không tính.</p>
${periods('/web/communes', period, today)}
<div class="table">${
    communes.length === 0
      ? html`<p class="empty">Chưa có xã, phường nào đăng ký máy.</p>`
      : html`<table>
<thead><tr><th scope="col">Xã, phường</th><th scope="col">Liên lạc gần nhất</th><th scope="col" class="number">Đang giải quyết</th>
<th scope="col" class="number">Đang quá hạn</th><th scope="col" class="number">Đã giải quyết</th><th scope="col">Kết quả trong kỳ</th>
<th scope="col" class="number">Đúng hạn</th><th scope="col" class="number">Trước hạn</th><th scope="col" class="number">Bị từ chối</th></tr></thead>
<tbody>${communes.map((commune) => line(commune, asked, now))}
${communes.length > 1 && html`<tr><th scope="row" colspan="2">Tất cả</th>${figures(all, null, asked)}</tr>`}</tbody></table>`
  }</div>
<p class="legend"><span>${swatch('early')} trước hạn</span><span>${swatch('in-time')} đúng hạn</span><span>${swatch('late')} quá hạn</span><span>│ mốc 95 % không quá hạn</span></p>
<p class="foot"><a href="/web/communes.csv?${asked}">Tải bảng này (CSV)</a></p>`
}

function line(commune: CommuneFigures, asked: string, now: Instant): Html {
  const { agencyId, name, stations, heardAt } = commune
  const silent =
    stations.length > 0 && (heardAt === null || Date.parse(now) - Date.parse(heardAt) > SILENT_MS)
  const off = stations.filter(({ skewMs }) => Math.abs(skewMs ?? 0) > SKEW_MS)
  return html`<tr><th scope="row">${name}<br><span class="quiet">${agencyId}</span></th>
<td class="${silent ? 'bad' : 'nowrap'}">${heardAt === null ? 'chưa có' : moment(heardAt)}${silent && heardAt && html`<br>${Math.floor((Date.parse(now) - Date.parse(heardAt)) / 86_400_000)} ngày trước`}
${stations.length > 1 && html`<br><span class="quiet">${stations.length} máy, lâu nhất</span>`}
${off.map(({ code, skewMs }) => html`<br><span class="bad">máy ${code} lệch giờ ${number(Math.round(Math.abs(skewMs!) / 60_000))} phút</span>`)}</td>
${figures(commune, agencyId, asked)}</tr>`
}

type Counts = Pick<CommuneFigures, 'open' | 'overdue' | 'ended' | 'early' | 'late' | 'refused'>

function figures(
  { open, overdue, ended, early, late, refused }: Counts,
  agencyId: string | null,
  asked: string,
): Html {
  const of = agencyId === null ? '' : `commune=${encodeURIComponent(agencyId)}&`
  const onTime = ended - late
  const behind = (value: number, path: string) =>
    value === 0 ? html`0` : html`<a class="bad" href="${path}">${number(value)}</a>`
  return html`<td class="number">${number(open)}</td>
<td class="number">${behind(overdue, `/web/overdue?${of}${asked}`)}</td>
<td class="number">${number(ended)}</td><td>${bar(ended, early, late)}</td>
<td class="number ${rated(onTime, ended, ON_TIME)}">${share(onTime, ended)}${late > 0 && html`<br><a href="/web/overdue?which=ended&${of}${asked}">${number(late)} quá hạn</a>`}</td>
<td class="number ${rated(early, ended, EARLY)}">${share(early, ended)}</td>
<td class="number">${behind(refused, `/web/refused?${of.slice(0, -1)}`)}</td>`
}

const rated = (part: number, whole: number, target: number) =>
  whole === 0 ? '' : part / whole > target ? 'good' : 'bad'

/** What ended early, on time and late as parts of one bar, with the mark that the last part must not cross. */
function bar(ended: number, early: number, late: number): Html {
  if (ended === 0) return html`<span class="quiet">không có</span>`
  const { width, height } = BAR
  const x = (part: number) => ((width * part) / ended).toFixed(1)
  const label = `${number(early)} trước hạn, ${number(ended - early - late)} đúng hạn, ${number(late)} quá hạn`
  return html`<svg role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${label}</title>
<rect class="in-time" width="${width}" height="${height}"/><rect class="early" width="${x(early)}" height="${height}"/>
<rect class="late" x="${x(ended - late)}" width="${x(late)}" height="${height}"/>
<line class="target" x1="${width * ON_TIME}" x2="${width * ON_TIME}" y1="0" y2="${height}"/></svg>`
}

const swatch = (kind: string) =>
  html`<svg width="14" height="14" aria-hidden="true"><rect class="${kind}" width="14" height="14"/></svg>`
