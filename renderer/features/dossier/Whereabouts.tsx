import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { untilText } from '../../ui/until-text.ts'
import type { ShownDossier } from './acts.ts'

const words = vi.flow.where

/** What one says on the phone: where it is, with whom, at which step; how long still stands beside it. */
export function Whereabouts({ dossier }: { dossier: ShownDossier }) {
  const { state, standIn } = dossier
  const { step, steps } = state
  const place =
    state.finishedAt === null && step && !state.moved
      ? words.step(steps[step.index]!.name, step.index + 1, steps.length)
      : ''
  const absent =
    standIn &&
    state.status === 'processing' &&
    vi.delegations.standInUntil(standIn.name, untilText(standIn.until))
  return (
    <div className="dossier-where" aria-label={words.label}>
      <Icon name="forward" size={18} />
      <span>
        <span className="strong">{whereOf(dossier)}</span>
        {absent && <> ({absent})</>}
        {place && <span className="soft"> · {place}</span>}
      </span>
    </div>
  )
}

function whereOf({ state, custody, assigneeDepartment: department }: ShownDossier): string {
  const { status, handover, assignee, obligation, upward, returnedAt } = state
  if (handover) return words.pending(handover.toName)
  if (status === 'processing') {
    return assignee ? words.processing([assignee.name, department].filter(Boolean).join(', ')) : words.nobody
  }
  if (status === 'obligation') return words.obligation(obligation?.what ?? '')
  if (custody?.declined) return words.notMoved
  if (status === 'moved') return words.moved(vi.custody.station(state.moved?.to ?? ''))
  if (status === 'upward') return words.upward(upward?.to ?? '')
  return status === 'refused' && returnedAt ? words.refusedReturned : words[status]
}
