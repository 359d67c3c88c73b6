import type { SyncState } from '../../../electron/common/sync/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { SendPlan } from './SendPlan.tsx'
import { SendProgress } from './SendProgress.tsx'

/** Minutes by which a clock may be off before it is worth a word. */
const SKEW_MINUTES = 5

/** Without an answer for so long, a run that only waits looks as if it stood still. */
const SILENT_MS = 60_000

/** What will go and how long it takes; while it goes, how far it is; and why it does not go. */
export function SendCard({ state }: { state: SyncState }) {
  const start = useCommand('sync.start')
  const stop = useCommand('sync.stop')
  const sends = useIs('officer', 'leader', 'administrator')
  const { running, phase, upTo, fault, blocked, left, lastContactAt, skewMs } = state
  const words = vi.sync
  const nothing = left.dossiers === 0 && left.files === 0
  const begun = phase === 'stopped' || phase === 'told'
  const skew = Math.round((skewMs ?? 0) / 60_000)
  // Said at the head of the page, with what can be done.
  const barred = blocked !== null && state.link?.barred?.code === blocked.code
  useShortcut('Ctrl+Enter', sends && !running && !start.busy ? () => void start.run({}) : undefined)
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
          <>
            {left.files > 0 && left.entries > 0 && (
              <Button
                title={words.plan.entriesOnlyHint}
                busy={start.busy}
                onClick={() => void start.run({ upTo: 'entries' })}
              >
                {words.plan.entriesOnly}
              </Button>
            )}
            <Button
              tone={nothing || barred ? 'secondary' : 'primary'}
              size={nothing || barred ? 'normal' : 'large'}
              icon="closing"
              keys="Ctrl+Enter"
              busy={start.busy}
              onClick={() => void start.run({})}
            >
              {nothing || barred ? words.plan.again : begun || blocked ? words.plan.goOn : words.plan.start}
            </Button>
          </>
        ))
      }
    >
      <div className="stack">
        <ErrorNotice call="sync.start" error={start.error} />
        {blocked && !barred && (
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
        {running && !fault && silentMs(state) >= SILENT_MS && (
          <Banner tone="warn">{words.silent(Math.floor(silentMs(state) / 60_000))}</Banner>
        )}
        {Math.abs(skew) >= SKEW_MINUTES && <Banner tone="warn">{words.skew(skew)}</Banner>}
        {running ? (
          <>
            <SendProgress state={state} />
            {sends && (upTo === 'entries' || left.files > 0) && (
              <Checkbox
                checked={upTo === 'entries'}
                onChange={(told) => void start.run({ upTo: told ? 'entries' : 'all' })}
                hint={words.plan.stopAfterEntriesHint}
              >
                {words.plan.stopAfterEntries}
              </Checkbox>
            )}
          </>
        ) : nothing ? (
          <Nothing state={state} />
        ) : (
          <SendPlan state={state} />
        )}
        {!running && <NextRun />}
      </div>
    </Card>
  )
}

/* Since when this run has been waiting for an answer. */
function silentMs({ startedAt, lastContactAt }: SyncState): number {
  const heard = [startedAt, lastContactAt].flatMap((at) => (at ? Date.parse(at) : []))
  return Date.parse(counterNow()) - Math.max(...heard)
}

/* What happens without anybody's doing. */
function NextRun() {
  const { data } = useQuery('closings.schedule', {}, { on: ['closing', 'sync'] })
  const words = vi.evening.schedule
  if (!data) return null
  const said = [data.nextAt && words.next(momentText(data.nextAt)), data.schedule.whenOnline && words.online]
  return <p className="soft small">{said.filter(Boolean).join(' ') || words.none}</p>
}

function Nothing({ state: { phase, left } }: { state: SyncState }) {
  const words = vi.sync
  return (
    <p>
      {left.filesFailed > 0
        ? words.plan.onlyFailed(left.filesFailed)
        : `${phase === 'done' ? `${words.phase.done}. ` : ''}${words.plan.nothing}`}
    </p>
  )
}
