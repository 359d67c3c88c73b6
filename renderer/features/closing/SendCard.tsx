import type { SyncState } from '../../../electron/common/sync/api.ts'
import { useCommand } from '../../app/command.ts'
import { useIs } from '../../app/session.ts'
import { durationText, sizeText } from '../../i18n/closing.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** Minutes by which a clock may be off before it is worth a word. */
const SKEW_MINUTES = 5

/** What will go and how long it takes; while it goes, how far it is; and why it does not go. */
export function SendCard({ state }: { state: SyncState }) {
  const start = useCommand('sync.start')
  const stop = useCommand('sync.stop')
  const sends = useIs('officer', 'leader', 'administrator')
  const { running, phase, fault, blocked, left, lastContactAt, skewMs } = state
  const words = vi.sync
  const nothing = left.dossiers === 0 && left.files === 0
  const skew = Math.round((skewMs ?? 0) / 60_000)
  return (
    <Card
      title={words.plan.title}
      lead={
        <>
          {words.plan.to(state.link?.agencyName ?? '')}
          {' · '}
          {lastContactAt ? words.contact(momentText(lastContactAt)) : words.noContact}
        </>
      }
      actions={
        sends &&
        (running ? (
          <Button icon="cross" busy={stop.busy} onClick={() => void stop.run({})}>
            {words.plan.stop}
          </Button>
        ) : (
          <Button
            tone={nothing ? 'secondary' : 'primary'}
            size={nothing ? 'normal' : 'large'}
            icon="closing"
            busy={start.busy}
            onClick={() => void start.run({})}
          >
            {nothing ? words.plan.again : phase === 'stopped' || blocked ? words.plan.goOn : words.plan.start}
          </Button>
        ))
      }
    >
      <div className="stack">
        <ErrorNotice call="sync.start" error={start.error} />
        {blocked && (
          <Banner tone="bad" title={words.phase.blocked}>
            {words.blocked[blocked.code]} {blocked.reason}{' '}
            {blocked.at && words.entry(blocked.at.epoch, blocked.at.seq)}
            {blocked.ref && (
              <span className="soft small">
                {' '}
                {vi.ui.reference} <code>{blocked.ref}</code>
              </span>
            )}
          </Banner>
        )}
        {running && fault && <Banner tone="warn">{words.fault[fault]}</Banner>}
        {Math.abs(skew) >= SKEW_MINUTES && <Banner tone="warn">{words.skew(skew)}</Banner>}
        {running ? <Progress state={state} /> : nothing ? <Nothing state={state} /> : <Plan state={state} />}
      </div>
    </Card>
  )
}

function Progress({ state }: { state: SyncState }) {
  const { done, left, fault, phase } = state
  const words = vi.sync
  const all = done.bytes + left.bytes
  const label = fault ? words.phase.connecting : words.phase[phase]
  return (
    <div className="stack-tight">
      <ProgressBar
        label={label}
        value={all === 0 ? null : done.bytes / all}
        detail={`${words.running.bytes(done.bytes, all)} · ${words.running.left(fault ? null : left.seconds)}`}
      />
      <p className="soft small number">{words.running.counts(done.entries, done.files)}</p>
    </div>
  )
}

function Nothing({ state: { phase, left } }: { state: SyncState }) {
  const words = vi.sync
  return (
    <p>
      {phase === 'done' ? `${words.phase.done}. ` : ''}
      {words.plan.nothing} {left.filesFailed > 0 && words.plan.failed(left.filesFailed)}
    </p>
  )
}

function Plan({ state: { left, phase } }: { state: SyncState }) {
  const words = vi.sync.plan
  const least = left.more ? words.atLeast : ''
  const figures = [
    { label: words.dossiers, value: `${least}${left.dossiers}` },
    { label: words.files, value: `${least}${left.files}` },
    { label: words.bytes, value: `${least}${sizeText(left.bytes)}` },
    {
      label: words.time,
      value: left.seconds === null ? words.unknown : `${least}${durationText(left.seconds)}`,
      hint: left.measuredAt ? words.measured(momentText(left.measuredAt)) : words.unknownHint,
    },
  ]
  return (
    <>
      {phase === 'stopped' && <Banner tone="info">{vi.sync.phase.stopped}</Banner>}
      <dl className="closing-plan">
        {figures.map(({ label, value, hint }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{value}</dd>
            {hint && <small className="soft">{hint}</small>}
          </div>
        ))}
      </dl>
      <p className="soft small">
        {words.order} {left.filesFailed > 0 && words.failed(left.filesFailed)}
      </p>
    </>
  )
}
