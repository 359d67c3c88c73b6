import type { LimitUnit } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { RemainingText } from '../../ui/RemainingText.tsx'
import type { ShownDossier } from './acts.ts'
import './StepsCard.css'

type Passage = ShownDossier['steps']['passages'][number]
type Step = NonNullable<Passage['step']>
const words = vi.flow.steps

/** The internal process: what is done, what runs with its own clock, what is still to come. */
export function StepsCard({ dossier }: { dossier: ShownDossier }) {
  const { passages, toCome } = dossier.steps
  const { unit } = dossier.facts.limit
  const laidDown = dossier.state.steps.length > 0
  return (
    <Card title={words.title} {...(laidDown ? {} : { lead: words.none })}>
      <ol className="steps">
        {passages.map((passage, place) => (
          <Gone
            key={place}
            passage={passage}
            unit={unit}
            again={passages.findIndex((one) => one.index === passage.index) < place}
          />
        ))}
        {toCome.map(({ index, step }) => (
          <li key={`to-come ${index}`} className="step-to-come">
            <span className="step-mark number">{index + 1}</span>
            <StepName step={step} unit={unit} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Gone({ passage, unit, again }: { passage: Passage; unit: LimitUnit; again: boolean }) {
  const { step, index, hands, since, dueAt, endedAt, result, remaining } = passage
  return (
    <li className={endedAt ? 'step-done' : 'step-current'} aria-current={endedAt ? undefined : 'step'}>
      <span className="step-mark number">{endedAt ? <Icon name="check" size={16} /> : (index ?? 0) + 1}</span>
      <div className="step-what">
        <StepName step={step} unit={unit} again={again} />
        {hands.map((hand) => (
          <div key={hand.at} className="small step-hand">
            {words.hand(hand.giver ?? words.applicant, hand.receiver ?? words.unknown)}
            {hand.acceptedAt === null && hand === hands.at(-1) && endedAt === null && hand.receiver && (
              <span className="soft"> · {words.notConfirmed}</span>
            )}
          </div>
        ))}
      </div>
      <div className="step-clock small">
        {endedAt === null ? (
          <>
            {remaining ? (
              <RemainingText remaining={remaining} />
            ) : (
              <span className="soft">{dueAt ? words.stands : ''}</span>
            )}
            <span className="soft number">{words.since(momentText(since))}</span>
            {dueAt && <span className="soft number">{words.until(momentText(dueAt))}</span>}
          </>
        ) : (
          <>
            {result && <Badge tone={result === 'late' ? 'bad' : 'good'}>{words.result[result]}</Badge>}
            <span className="soft number">{words.ended(momentText(endedAt))}</span>
          </>
        )}
      </div>
    </li>
  )
}

function StepName({ step, unit, again = false }: { step: Step | null; unit: LimitUnit; again?: boolean }) {
  return (
    <div className="step-name">
      <span className="step-title">{step?.name ?? words.noProcess}</span>
      {step && (
        <span className="soft small">
          {[vi.procedures.roles[step.role], step.department, limitOf(step, unit), again && words.again]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </div>
  )
}

function limitOf(step: Step, unit: LimitUnit): string {
  return step.days > 0 ? words.limit[unit](String(step.days).replace('.', ',')) : ''
}
