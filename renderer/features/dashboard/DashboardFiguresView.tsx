import type { DashboardFigures, Figure } from '../../../electron/common/dashboard/model.ts'
import { percentOf } from '../../../electron/common/dashboard/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { ChannelsBar } from '../../ui/dashboard/ChannelsBar.tsx'
import { DueChart } from '../../ui/dashboard/DueChart.tsx'
import { MonthsChart } from '../../ui/dashboard/MonthsChart.tsx'
import { OpenCard } from './OpenCard.tsx'
import { RateTile } from './RateTile.tsx'
import { RuleHint } from './RuleHint.tsx'
import { WaitingTile } from './WaitingTile.tsx'

const words = vi.dashboard

const decided = (over: Partial<Extract<Figure, { of: 'decided' }>> = {}): Figure => ({
  of: 'decided',
  outcome: null,
  mark: null,
  ...over,
})
const received = (over: Partial<Extract<Figure, { of: 'received' }>> = {}): Figure => ({
  of: 'received',
  channel: null,
  scanned: null,
  ...over,
})
const stillOpen = (over: Partial<Extract<Figure, { of: 'open' }>> = {}): Figure => ({
  of: 'open',
  due: null,
  field: null,
  holder: null,
  ...over,
})

/** The figures of a period and of now: rates first, then how the year went, then what is open. */
export function DashboardFiguresView({
  figures,
  onOpen,
  onOpenMonth,
}: {
  figures: DashboardFigures
  onOpen: (figure: Figure, holderName?: string) => void
  onOpenMonth: (month: string) => void
}) {
  const { decided: done, open, received: taken, targets } = figures
  const all = done.early + done.onTime + done.late
  const share = (part: number) => (all === 0 ? words.decided.none : words.decided.of(part, all))
  const opens = (part: number, figure: Figure) => (part > 0 ? () => onOpen(figure) : undefined)
  const came = taken.counter + taken.online + taken.post
  const overdue = open.byDue[0]!.count
  return (
    <div className="dashboard">
      <div className="dashboard-tiles">
        <RateTile
          title={words.decided.onTime}
          rule={words.decided.ruleText}
          rate={percentOf(done.early + done.onTime, all)}
          target={targets.onTime}
          detail={share(done.early + done.onTime)}
          onOpen={opens(done.early + done.onTime, decided({ outcome: 'in-time' }))}
          below={
            done.late > 0 && (
              <button
                type="button"
                className="link small number figure-bad"
                onClick={() => onOpen(decided({ outcome: 'late' }))}
              >
                {words.decided.late}: {words.dossiers(done.late)}
              </button>
            )
          }
        />
        <RateTile
          title={words.decided.early}
          rule={words.decided.earlyRule}
          rate={percentOf(done.early, all)}
          target={targets.early}
          detail={share(done.early)}
          onOpen={opens(done.early, decided({ outcome: 'early' }))}
        />
        <section className="card figure-tile">
          <RuleHint title={words.open.title} rule={words.open.ruleText} />
          <div className="figure-rate">
            <button
              type="button"
              className="figure-number number link"
              disabled={open.total === 0}
              onClick={() => onOpen(stillOpen())}
            >
              {open.total.toLocaleString('vi-VN')}
            </button>
          </div>
          {overdue > 0 ? (
            <button
              type="button"
              className="link small number figure-bad"
              onClick={() => onOpen(stillOpen({ due: 'overdue' }))}
            >
              {words.open.overdueOf(overdue)}
            </button>
          ) : (
            <span className="soft small">{words.open.overdueOf(0)}</span>
          )}
          {open.late > 0 && (
            <button
              type="button"
              className="link small number figure-bad"
              onClick={() => onOpen({ of: 'open-late' })}
            >
              {words.open.lateOf(open.late)}
            </button>
          )}
        </section>
        <WaitingTile waiting={figures.waiting} onOpen={(what) => onOpen({ of: 'waiting', for: what })} />
      </div>
      <div className="dashboard-wide">
        <Card title={words.months.title} lead={words.months.lead}>
          <MonthsChart months={figures.months} onOpen={onOpenMonth} />
        </Card>
        <Card title={words.received.title}>
          {came === 0 ? (
            <p className="soft">{words.received.none}</p>
          ) : (
            <div className="stack-tight">
              <ChannelsBar received={taken} onOpen={(channel) => onOpen(received({ channel }))} />
              <button type="button" className="link small number" onClick={() => onOpen(received())}>
                {words.received.total(came)}
              </button>
            </div>
          )}
        </Card>
      </div>
      <div className="dashboard-tiles dashboard-three">
        <RateTile
          title={words.supplemented.title}
          rule={words.supplemented.ruleText}
          rate={percentOf(done.supplemented, all)}
          detail={share(done.supplemented)}
          onOpen={opens(done.supplemented, decided({ mark: 'supplemented' }))}
        />
        <RateTile
          title={words.reAppointed.title}
          rule={words.reAppointed.ruleText}
          rate={percentOf(done.reAppointed, all)}
          detail={share(done.reAppointed)}
          onOpen={opens(done.reAppointed, decided({ mark: 're-appointed' }))}
        />
        <RateTile
          title={words.scanned.title}
          rule={words.scanned.ruleText}
          rate={percentOf(taken.scanned, taken.toScan)}
          detail={taken.toScan === 0 ? words.scanned.none : words.scanned.of(taken.scanned, taken.toScan)}
          onOpen={opens(taken.scanned, received({ scanned: 'all' }))}
          below={
            taken.toScan > taken.scanned && (
              <button
                type="button"
                className="link small number"
                onClick={() => onOpen(received({ scanned: 'missing' }))}
              >
                {words.scanned.missing(taken.toScan - taken.scanned)}
              </button>
            )
          }
        />
      </div>
      <div className="dashboard-open">
        <Card title={words.open.byDue}>
          {open.total === 0 ? (
            <p className="soft">{words.open.none}</p>
          ) : (
            <DueChart
              byDue={open.byDue}
              asOf={figures.asOf}
              height={300}
              onOpen={(due) => onOpen(stillOpen({ due }))}
            />
          )}
        </Card>
        <OpenCard
          title={words.open.byField}
          name={words.open.field}
          shares={open.byField}
          onOpen={({ key }) => onOpen(stillOpen({ field: key }))}
        />
        <OpenCard
          title={words.open.byHolder}
          name={words.open.holder}
          shares={open.byHolder}
          onOpen={({ key, name }) => onOpen(stillOpen({ holder: key }), name || words.open.nobody)}
        />
      </div>
    </div>
  )
}
