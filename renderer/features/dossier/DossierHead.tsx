import type { DossierState } from '../../../electron/common/dossiers/model.ts'
import { ENDED_OUTCOMES } from '../../../electron/common/dossiers/timeliness.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { RemainingText } from '../../ui/RemainingText.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import type { ShownDossier } from './acts.ts'
import { Whereabouts } from './Whereabouts.tsx'

/** Number, person and state; when it is due and how long that is. */
export function DossierHead({ dossier }: { dossier: ShownDossier }) {
  const { facts, state, dossierNo, remaining, outcome } = dossier
  const words = vi.dossiers.page
  const { finishedAt, returnedAt } = state
  // What was withdrawn is in no rate.
  const ended = state.status === 'withdrawn' ? undefined : ENDED_OUTCOMES.find((one) => one === outcome)
  const isPastFirst = state.apology === 'signed' && outcome === 'open-late'
  return (
    <div className="dossier-head">
      <div className="grow">
        <div className="row">
          <span className={`number dossier-no${state.status === 'void' ? ' struck' : ''}`}>{dossierNo}</span>
          {/* What could not be given is still here. */}
          <StatusBadge status={(dossier.custody?.declined && state.moved?.was) ?? state.status} />
          {facts.priority.length > 0 && <Badge tone="warn">{vi.dossiers.priority}</Badge>}
          {state.apology !== 'none' && (
            <Badge tone={state.apology === 'drafted' || isPastFirst ? 'warn' : 'neutral'}>
              {isPastFirst ? vi.dossiers.lateReappointed : vi.dossiers.apology[state.apology]}
            </Badge>
          )}
        </div>
        <div className="dossier-who">
          <div className="strong">{facts.applicant.name}</div>
          <div className="soft">{facts.procedure.name}</div>
        </div>
        <Whereabouts dossier={dossier} />
      </div>
      {/* A number that is nobody's is due to nobody. */}
      <div className="dossier-due" hidden={state.status === 'void'}>
        {finishedAt ? (
          <>
            <span className="soft small">{wordOf(state)}</span>
            <span className="number dossier-due-at">{momentText(returnedAt ?? finishedAt)}</span>
            {ended && <Badge tone={ended === 'late' ? 'bad' : 'good'}>{words.onTime[ended]}</Badge>}
          </>
        ) : (
          <>
            <span className="soft small">{words.due}</span>
            <span className="number dossier-due-at">{momentText(state.dueAt)}</span>
            <RemainingText remaining={remaining} full />
          </>
        )}
        {state.firstDueAt !== state.dueAt && (
          <span className="soft small number">
            {(isPastFirst ? words.pastFirstDue : words.firstDue)(momentText(state.firstDueAt))}
          </span>
        )}
      </div>
    </div>
  )
}

function wordOf({ status, returnedAt }: DossierState): string {
  const words = vi.dossiers.page
  if (status === 'withdrawn' || status === 'stopped') return words.ended
  return returnedAt ? words.returned : words.finished
}
