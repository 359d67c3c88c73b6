import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { ActNow } from './ActNow.tsx'
import type { Act, ShownDossier } from './acts.ts'

const words = vi.custody
type Props = { dossier: ShownDossier; onAct: (act: Act) => void }

/** Which PC of the commune has the dossier: given away, declined there, or come from another. */
export function Custody(props: Props) {
  const { moved } = props.dossier.state
  if (moved) return <Away {...props} moved={moved} />
  return <Arrived {...props} />
}

function Away({ dossier, onAct, moved }: Props & { moved: NonNullable<ShownDossier['state']['moved']> }) {
  const station = words.station(moved.to)
  const declined = dossier.custody?.declined
  if (declined) {
    return (
      <Banner
        tone="bad"
        title={words.away.declined(station)}
        actions={
          <>
            <ActNow dossier={dossier} onAct={onAct} act="keep" tone="secondary">
              {vi.dossiers.actions.keep}
            </ActNow>
            <ActNow dossier={dossier} onAct={onAct} act="move">
              {vi.dossiers.actions.move}
            </ActNow>
          </>
        }
      >
        {declined.reason} {words.away.declinedText}
      </Banner>
    )
  }
  const told = dossier.timeline.findLast((one) => one.verb === 'moved')?.delivery === 'accepted'
  return (
    <Banner tone="warn" icon="forward" title={words.away.title(station, momentText(moved.at))}>
      {told ? words.away.gone(station) : words.away.waits}
    </Banner>
  )
}

function Arrived({ dossier }: Props) {
  const { custody, state } = dossier
  const arrived = custody?.arrived
  // Of what is done with, the history tells.
  if (!arrived || state.returnedAt !== null || state.archivedAt !== null) return null
  const { from, how, at, wordless, moneyCame, filesToCome } = arrived
  const lacks = [
    state.status === 'processing' && !state.assignee && !state.handover && words.arrived.nobody,
    wordless > 0 && words.arrived.wordless(wordless),
    !moneyCame && words.arrived.money,
    filesToCome > 0 && words.arrived.files(filesToCome),
  ].filter(Boolean)
  return (
    <Banner
      tone={wordless > 0 || !moneyCame ? 'warn' : 'info'}
      icon="intake"
      title={words.arrived[how](words.station(from), momentText(at))}
    >
      {lacks.map((one) => (
        <div key={String(one)}>{one}</div>
      ))}
    </Banner>
  )
}
