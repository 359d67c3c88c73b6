import type { OpenShare } from '../../../electron/common/dashboard/model.ts'
import { percentOf } from '../../../electron/common/dashboard/rules.ts'
import type { DashboardSheetPaper } from '../../../electron/common/papers/records/dashboard-sheet.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { dashboard as words } from '../../i18n/dashboard.ts'
import { periods } from '../../i18n/periods.ts'
import { ChannelsBar } from '../../ui/dashboard/ChannelsBar.tsx'
import { DueChart } from '../../ui/dashboard/DueChart.tsx'
import { MonthsChart } from '../../ui/dashboard/MonthsChart.tsx'
import { OpenBars } from '../../ui/dashboard/OpenBars.tsx'
import { block } from '../sheet/block.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { momentInWords } from '../sheet/words.ts'
import './dashboard-sheet.css'

/** Bars that fit on the page; what is behind them is summed up. */
const MOST = 6

/** The leader's dashboard of a period, A4, one page: the pictures of the screen in black, with their figures. */
export function DashboardSheet({ paper }: { paper: DashboardSheetPaper }) {
  const period = periods.said(formatDay(paper.from), formatDay(paper.to))
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          blocks: [
            block('head', <Head paper={paper} period={period} />),
            block('rates', <Rates paper={paper} />),
            block('months', <Months paper={paper} />),
            block('period', <OfPeriod paper={paper} />),
            block('open', <Open paper={paper} />),
            block('rule', <p className="dashboard-sheet-rule">{words.decided.ruleText}</p>),
          ],
          running: `Bảng điều hành ${period}`,
        },
      ]}
    />
  )
}

function Head({ paper, period }: { paper: DashboardSheetPaper; period: string }) {
  return (
    <>
      <Letterhead head={paper.head} />
      <h1 className="paper-title dashboard-sheet-title">BẢNG ĐIỀU HÀNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH</h1>
      <div className="paper-subtitle dashboard-sheet-lead">
        Kỳ {period}. Số liệu lúc {momentInWords(paper.asOf)}; người lập: {paper.madeBy}
      </div>
    </>
  )
}

function Rates({ paper: { decided, open, waiting, targets } }: { paper: DashboardSheetPaper }) {
  const all = decided.early + decided.onTime + decided.late
  const rate = (part: number) => words.percent(percentOf(part, all))
  return (
    <div className="dashboard-sheet-boxes">
      <div>
        <span>Đúng hạn (kể cả trước hạn)</span>
        <b>{rate(decided.early + decided.onTime)}</b>
        <i>
          Chỉ tiêu ≥ {words.percent(targets.onTime)}; quá hạn {decided.late.toLocaleString('vi-VN')}
        </i>
      </div>
      <div>
        <span>Trong đó trước hạn</span>
        <b>{rate(decided.early)}</b>
        <i>
          Chỉ tiêu ≥ {words.percent(targets.early)}; {decided.early.toLocaleString('vi-VN')} hồ sơ
        </i>
      </div>
      <div>
        <span>Đang giải quyết</span>
        <b>{open.total.toLocaleString('vi-VN')}</b>
        <i>
          {words.open.overdueOf(open.byDue[0]!.count)}; {words.open.lateOf(open.late)}
        </i>
      </div>
      <div>
        <span>Chờ lãnh đạo ký</span>
        <b>{(waiting.toSign + waiting.toApprove).toLocaleString('vi-VN')}</b>
        <i>
          {waiting.toSign} kết quả, {waiting.toApprove} phiếu xin lỗi
        </i>
      </div>
    </div>
  )
}

function Months({ paper }: { paper: DashboardSheetPaper }) {
  return (
    <section className="dashboard-sheet-part">
      <h2>{words.months.title} (trên mỗi cột là tỷ lệ đúng hạn)</h2>
      <MonthsChart months={paper.months} height={122} />
    </section>
  )
}

function OfPeriod({ paper: { decided, received } }: { paper: DashboardSheetPaper }) {
  const all = decided.early + decided.onTime + decided.late
  const came = received.counter + received.online + received.post
  const lines = [
    [words.supplemented.title, percentOf(decided.supplemented, all), decided.supplemented, all],
    [words.reAppointed.title, percentOf(decided.reAppointed, all), decided.reAppointed, all],
    [words.scanned.title, percentOf(received.scanned, received.toScan), received.scanned, received.toScan],
  ] as const
  return (
    <div className="dashboard-sheet-two">
      <section className="dashboard-sheet-part">
        <h2>
          {words.received.title} ({words.dossiers(came)})
        </h2>
        <ChannelsBar received={received} />
      </section>
      <section className="dashboard-sheet-part">
        <h2>Tỷ lệ khác trong kỳ</h2>
        <table className="dashboard-sheet-lines">
          <tbody>
            {lines.map(([name, rate, part, whole]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.percent(rate)}</td>
                <td>
                  {part.toLocaleString('vi-VN')} / {whole.toLocaleString('vi-VN')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Open({ paper: { open, asOf } }: { paper: DashboardSheetPaper }) {
  if (open.total === 0) return <p className="dashboard-sheet-part">{words.open.none}.</p>
  return (
    <>
      <section className="dashboard-sheet-part dashboard-sheet-due">
        <h2>{words.open.byDue}</h2>
        <DueChart byDue={open.byDue} asOf={asOf} height={92} />
      </section>
      <div className="dashboard-sheet-two">
        <section className="dashboard-sheet-part">
          <h2>{words.open.byField}</h2>
          <OpenBars name={words.open.field} shares={few(open.byField)} />
        </section>
        <section className="dashboard-sheet-part">
          <h2>{words.open.byHolder}</h2>
          <OpenBars name={words.open.holder} shares={few(open.byHolder)} />
        </section>
      </div>
    </>
  )
}

/* The longest bars, and one for all others. */
function few(shares: readonly OpenShare[]): readonly OpenShare[] {
  if (shares.length <= MOST) return shares
  const rest = shares.slice(MOST - 1)
  const sum = (of: 'count' | 'overdue') => rest.reduce((total, share) => total + share[of], 0)
  const others = {
    key: 'others',
    name: words.open.others(rest.length),
    count: sum('count'),
    overdue: sum('overdue'),
  }
  return [...shares.slice(0, MOST - 1), others]
}
