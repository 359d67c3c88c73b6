import { agencyFits, formatDossierNo, stationRange } from '../../../electron/common/dossiers/number.ts'
import { Generation } from '../../../electron/common/station/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Choices } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { ProfileFieldsProps } from './CommuneFields.tsx'
import './NumberFields.css'

const generations = Generation.options.toReversed().map((value) => ({
  value,
  label: vi.station.fields.generations[value],
  hint: vi.station.fields.generationHints[value],
}))

/** Agency identifier, the generations of number and forms, and the number this gives, live. */
export function NumberFields({ profile, onChange, faults, index }: ProfileFieldsProps & { index: number }) {
  const { numberPattern, agencyId } = profile
  const fits = agencyFits(numberPattern, agencyId)
  const first = stationRange(index).first
  return (
    <div className="form-grid">
      <Field label={vi.station.fields.numberPattern}>
        <Choices
          label={vi.station.fields.numberPattern}
          value={numberPattern}
          options={generations}
          onChange={(value) =>
            onChange({
              ...profile,
              numberPattern: value,
              // Forms follow the number until somebody chose otherwise.
              templateSet: profile.templateSet === numberPattern ? value : profile.templateSet,
            })
          }
        />
      </Field>
      <Field label={vi.station.fields.templateSet}>
        <Choices
          label={vi.station.fields.templateSet}
          value={profile.templateSet}
          options={generations}
          onChange={(templateSet) => onChange({ ...profile, templateSet })}
        />
      </Field>
      <Field
        label={vi.station.fields.agencyId}
        hint={vi.station.fields.agencyHint[numberPattern]}
        error={faults.agencyId}
      >
        <TextInput
          value={agencyId}
          className="number"
          onChange={(typed) => onChange({ ...profile, agencyId: typed.toUpperCase().replace(/\s/g, '') })}
        />
      </Field>
      <div className="number-example" aria-live="polite">
        <div className="soft small">{vi.station.fields.example}</div>
        {fits ? (
          <output className="number">
            {formatDossierNo(numberPattern, agencyId, dayOf(counterNow()), first)}
          </output>
        ) : (
          <span className="soft">{vi.station.fields.exampleMissing}</span>
        )}
      </div>
    </div>
  )
}
