import { useId } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TimeInput } from '../../../ui/TimeInput.tsx'
import type { ProfileFieldsProps } from '../CommuneFields.tsx'
import { SignerFields } from '../SignerFields.tsx'
import type { Hours } from './answers.ts'
import './ContactStep.css'

export type ContactStepProps = Omit<ProfileFieldsProps, 'faults'> & {
  hours: Hours
  onHours: (hours: Hours) => void
  faults: ProfileFieldsProps['faults'] & { hours?: string }
}

const HALVES = [
  { label: vi.station.fields.morning, from: 'morningFrom', to: 'morningTo' },
  { label: vi.station.fields.afternoon, from: 'afternoonFrom', to: 'afternoonTo' },
] as const

/** Who signs, where the office is, and when it is open. */
export function ContactStep({ hours, onHours, faults, ...rest }: ContactStepProps) {
  const id = useId()
  const time = (key: 'morningFrom' | 'morningTo' | 'afternoonFrom' | 'afternoonTo', label: string) => (
    <TimeInput
      id={`${id}${key}`}
      aria-label={label}
      aria-invalid={faults.hours ? true : undefined}
      value={hours[key]}
      onChange={(typed) => onHours({ ...hours, [key]: typed })}
    />
  )
  return (
    <div className="stack">
      <SignerFields {...rest} faults={faults} />
      <div className="form-grid">
        {HALVES.map(({ label, from, to }) => (
          <div key={from} className="field">
            <div className="field-head">
              <label htmlFor={`${id}${from}`}>{label}</label>
            </div>
            <div className="contact-hours">
              {time(from, `${label} ${vi.station.fields.from}`)}
              <span className="soft">{vi.station.fields.to}</span>
              {time(to, `${label} ${vi.station.fields.to}`)}
            </div>
          </div>
        ))}
        <Field
          label={vi.station.fields.saturday}
          hint={vi.station.fields.hoursHint}
          error={faults.hours}
          wide
        >
          <Choices
            label={vi.station.fields.saturday}
            value={hours.saturday}
            onChange={(saturday) => onHours({ ...hours, saturday })}
            options={(['off', 'morning', 'full'] as const).map((value) => ({
              value,
              label: vi.station.fields.saturdays[value],
            }))}
          />
        </Field>
      </div>
    </div>
  )
}
