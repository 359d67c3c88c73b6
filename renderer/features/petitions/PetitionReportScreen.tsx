import type { OutputOf } from '../../../electron/common/contract.ts'
import { PetitionChannel } from '../../../electron/common/petitions/model.ts'
import { chosenPeriod, PERIOD_NAMES } from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { PeriodPaper } from './PeriodPaper.tsx'
import './petitions.css'

const words = vi.petitions
const text = words.reports
type Figures = OutputOf<'petitions.report'>
const ROWS = Object.keys(text.rows) as (keyof typeof text.rows)[]

/** The report of a period and what was made public in it, on screen and for paper. */
export function PetitionReportScreen({ params }: ScreenProps<'petition-report'>) {
  const chosen = chosenPeriod(params, dayOf(counterNow()))
  const { from, to } = chosen.days
  const on = { on: ['petition'] }
  const { data, error } = useQuery('petitions.report', { from, to }, on)
  const { data: published } = useQuery('petitions.published', { from, to }, on)
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="stack">
        <PeriodChoice
          names={PERIOD_NAMES}
          chosen={chosen}
          onChoose={(name, days) => days && stay('petition-report', { name, ...days })}
        />
        <ErrorNotice call="petitions.report" error={error} />
        {data && (
          <>
            <FiguresCard figures={data} />
            <PeriodPaper key={`report ${from} ${to}`} which="report" from={from} to={to} />
            <TopicsCard topics={data.topics} />
          </>
        )}
        <Card title={text.published}>
          {published?.lines.length === 0 && <EmptyState icon="eye" title={text.publishedNone} />}
          <div className="stack">
            {published?.lines.map((line) => (
              <article key={line.petitionNo} className="petitions-public">
                <div className="soft small">{text.line(line.petitionNo, dayText(line.publishedAt))}</div>
                <p className="strong petitions-words">{line.question}</p>
                <p className="petitions-words">{line.answer}</p>
              </article>
            ))}
          </div>
        </Card>
        {published && published.lines.length > 0 && (
          <PeriodPaper key={`board ${from} ${to}`} which="board" from={from} to={to} />
        )}
      </div>
    </Page>
  )
}

function FiguresCard({ figures: { rows, withAccusations } }: { figures: Figures }) {
  const sum = (count: (row: Figures['rows'][number]) => number) =>
    rows.reduce((all, row) => all + count(row), 0)
  return (
    <Card title={text.figures} lead={text.rule}>
      <div className="stack">
        {withAccusations ? (
          <Banner tone="warn" icon="lock">
            {text.withAccusations}
          </Banner>
        ) : (
          <p className="soft small">{text.withoutAccusations}</p>
        )}
        <table className="list-table petitions-figures">
          <thead>
            <tr>
              <th>{text.figures}</th>
              {rows.map(({ kind }) => (
                <th key={kind} className="number">
                  {words.kinds[kind]}
                </th>
              ))}
              <th className="number">{text.sum}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((key) => (
              <FigureRow
                key={key}
                label={text.rows[key]}
                counts={rows.map((row) => row[key])}
                sum={sum((row) => row[key])}
              >
                {key === 'received' &&
                  PetitionChannel.options.map((channel) => (
                    <FigureRow
                      key={channel}
                      part
                      label={text.channelOf(words.channels[channel])}
                      counts={rows.map((row) => row.byChannel[channel])}
                      sum={sum((row) => row.byChannel[channel])}
                    />
                  ))}
              </FigureRow>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

type FigureRowProps = {
  label: string
  counts: readonly number[]
  sum: number
  part?: boolean
  children?: React.ReactNode
}

function FigureRow({ label, counts, sum, part = false, children }: FigureRowProps) {
  return (
    <>
      <tr className={part ? 'soft small' : undefined}>
        <th scope="row" className={part ? 'petitions-part' : undefined}>
          {label}
        </th>
        {counts.map((count, index) => (
          <td key={index} className="number">
            {count}
          </td>
        ))}
        <td className="number strong">{sum}</td>
      </tr>
      {children}
    </>
  )
}

function TopicsCard({ topics }: Pick<Figures, 'topics'>) {
  return (
    <Card title={text.topics}>
      {topics.length === 0 && <p className="soft">{text.noTopics}</p>}
      <div className="stack-tight">
        {topics.map(({ topic, label, received, answered }) => (
          <div key={topic} className="spread">
            <span>{label}</span>
            <span className="number petitions-nowrap">{text.topicCount(received, answered)}</span>
          </div>
        ))}
      </div>
    </Card>
  )
}
