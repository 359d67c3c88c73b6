import { useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DueLines } from '../../ui/DueLines.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/moment-text.ts'
import type { ShownDossier } from './acts.ts'

const words = vi.roads.clock
const { time } = vi.roads

/** How long it has taken, of that how long here and elsewhere; and why it is due when it is. */
export function ClockCard({ dossier }: { dossier: ShownDossier }) {
  const { data } = useQuery('dossiers.clock', { id: dossier.id }, { on: ['dossier', 'calendar'] })
  const [why, setWhy] = useState(false)
  if (!data) return null
  const { due, waits, upward } = data
  const effectOf = (from: string) => due.waits.find((one) => one.from === from)?.effect
  const since = (from: typeof due.dueAt, to: typeof due.dueAt | null) =>
    `${momentText(from)} – ${to ? momentText(to) : words.running}`
  return (
    <Card
      title={words.title}
      lead={words.totalHint}
      actions={
        <Button size="small" icon="clock" aria-expanded={why} onClick={() => setWhy(!why)}>
          {why ? words.hide : words.why}
        </Button>
      }
    >
      <div className="stack">
        <Facts
          facts={[
            { name: words.total, value: <span className="strong">{time(data.total)}</span> },
            ...(upward.length > 0 ? [{ name: words.local, value: time(data.local) }] : []),
            ...upward.map((one) => ({
              name: words.upward(one.body),
              value: <Elsewhere took={time(one.time)} since={since(one.from, one.to)} />,
            })),
            ...waits.map((one, index) => {
              const effect = effectOf(one.from)
              return {
                name: words.waits[one.for] + (waits.length > 1 ? ` (${index + 1})` : ''),
                value: (
                  <Elsewhere
                    took={time(one.time)}
                    since={since(one.from, one.to)}
                    {...(effect ? { note: words.effect[effect] } : {})}
                  />
                ),
              }
            }),
          ]}
        />
        {why && (
          <div className="dossier-why stack-tight">
            {!data.asPromised && (
              <p className="strong small">
                {words.notAsPromised[dossier.state.apology === 'signed' ? 'signed' : 'other']}
              </p>
            )}
            <p>
              <span className="soft">{words.counted}: </span>
              <span className="strong number">{momentText(due.dueAt)}</span>
              <span className="soft"> · {vi.dossiers.page.units[data.limit.unit](data.limit.amount)}</span>
            </p>
            {due.clock !== 'running' && <p className="small">{words.stands}</p>}
            <DueLines due={due} />
            <p className="soft small">{vi.intake.summary.calendar(data.calendarVersion)}</p>
          </div>
        )}
      </div>
    </Card>
  )
}

function Elsewhere({ took, since, note }: { took: string; since: string; note?: string }) {
  return (
    <>
      {took}
      <br />
      <span className="soft small">
        {since}
        {note && ` · ${note}`}
      </span>
    </>
  )
}
