import { vi } from '../../../i18n/vi.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { STEPS } from './answers.ts'
import './Steps.css'

export type StepsProps = {
  at: number /** Absent once the register is made. */
  onBack: ((to: number) => void) | undefined
}

/** The way through the wizard; steps already answered can be gone back to. */
export function Steps({ at, onBack }: StepsProps) {
  return (
    <ol className="wizard-steps" aria-label={vi.station.wizard.title}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={index < at ? 'wizard-step-done' : ''}
        >
          <button type="button" disabled={index >= at || !onBack} onClick={() => onBack?.(index)}>
            <span className="wizard-step-number">
              {index < at ? <Icon name="check" size={16} /> : index + 1}
            </span>
            {vi.station.wizard.steps[step]}
          </button>
        </li>
      ))}
    </ol>
  )
}
