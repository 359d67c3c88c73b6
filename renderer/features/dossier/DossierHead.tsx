import { classifyReturn } from '../../../electron/common/deadlines/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { RemainingText } from '../../ui/RemainingText.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import type { ShownDossier } from './acts.ts'
import { Whereabouts } from './Whereabouts.tsx'

/** Number, person and state; when it is due and how long that is. */
export function DossierHead({ dossier }: { dossier: ShownDossier }) {
  const { facts, state, dossierNo, remaining } = dossier
  const words = vi.dossiers.page
  const { finishedAt, returnedAt } = state
  return (
    <div className="dossier-head">
      <div className="grow">
        <div className="row">
          <span className={`number dossier-no${state.status === 'void' ? ' struck' : ''}`}>{dossierNo}</span>
          <StatusBadge status={state.status} />
          {facts.priority.length > 0 && <Badge tone="warn">{vi.dossiers.priority}</Badge>}
          {state.apology !== 'none' && (
            <Badge tone={state.apology === 'drafted' ? 'warn' : 'neutral'}>
              {vi.dossiers.apology[state.apology]}
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
            <span className="soft small">{returnedAt ? words.returned : words.finished}</span>
            <span className="number dossier-due-at">{momentText(returnedAt ?? finishedAt)}</span>
            <Badge tone={classifyReturn(state.dueAt, finishedAt) === 'late' ? 'bad' : 'good'}>
              {words.onTime[classifyReturn(state.dueAt, finishedAt)]}
            </Badge>
          </>
        ) : (
          <>
            <span className="soft small">{words.due}</span>
            <span className="number dossier-due-at">{momentText(state.dueAt)}</span>
            <RemainingText remaining={remaining} full />
          </>
        )}
        {state.firstDueAt !== state.dueAt && (
          <span className="soft small number">{words.firstDue(momentText(state.firstDueAt))}</span>
        )}
      </div>
    </div>
  )
}
