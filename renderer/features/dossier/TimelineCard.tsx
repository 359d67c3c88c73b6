import { useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import type { ShownDossier } from './acts.ts'
import { momentWords } from './moment-words.ts'

type Moments = ShownDossier['timeline']
const SIGN: Record<NonNullable<Moments[number]['delivery']>, IconName> = {
  saved: 'clock',
  packed: 'stick',
  sent: 'up',
  accepted: 'check',
  refused: 'warning',
}

/** So many at once; a dossier's longest histories are calls to its owner, and the page stands sooner without them. */
const NEWEST = 15

/** What has happened to the dossier, newest first, and how far each entry has gone upward. */
export function TimelineCard({ moments }: { moments: Moments }) {
  const words = vi.dossiers.timeline
  const [all, setAll] = useState(false)
  const older = all ? 0 : Math.max(0, moments.length - NEWEST)
  return (
    <Card title={words.title}>
      <ol className="timeline">
        {moments
          .map((moment, index) => ({ moment, index }))
          .slice(older)
          .toReversed()
          .map(({ moment, index }) => {
            const { what, note } = momentWords(moment)
            const { delivery } = moment
            return (
              <li key={index} className={delivery ? undefined : 'timeline-local'}>
                <div className="timeline-words">{what}</div>
                {note && <div className="timeline-note small">{note}</div>}
                {moment.reason && <div className="timeline-note timeline-refusal small">{moment.reason}</div>}
                <div className="timeline-foot">
                  <MomentText at={moment.at} />
                  <span>{moment.officerName}</span>
                  {delivery && (
                    <span className={`delivery delivery-${delivery}`} title={words.deliveryHint[delivery]}>
                      <Icon name={SIGN[delivery]} size={14} />
                      {(isSms(moment) ? vi.roads.notice.sms : words.delivery)[delivery]}
                    </span>
                  )}
                </div>
              </li>
            )
          })}
      </ol>
      {older > 0 && (
        <Button tone="quiet" size="small" icon="down" onClick={() => setAll(true)}>
          {vi.flow.older(older)}
        </Button>
      )}
    </Card>
  )
}

/* An SMS is with the citizen only when the shared system has taken it over. */
function isSms({ details }: Moments[number]): boolean {
  const action = details.action as { kind?: string; by?: string } | undefined
  return action?.kind === 'notify' && action.by === 'sms'
}
