import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { ProfileFieldsProps } from './CommuneFields.tsx'

/** Where the office is, who signs, and what the system upstream is called. */
export function SignerFields({ profile, onChange, faults }: ProfileFieldsProps) {
  return (
    <div className="form-grid">
      <Field label={vi.station.fields.leaderName} error={faults.leaderName}>
        <TextInput
          value={profile.leaderName}
          onChange={(leaderName) => onChange({ ...profile, leaderName })}
        />
      </Field>
      <Field label={vi.station.fields.leaderTitle} error={faults.leaderTitle}>
        <TextInput
          value={profile.leaderTitle}
          onChange={(leaderTitle) => onChange({ ...profile, leaderTitle })}
        />
      </Field>
      <Field label={vi.station.fields.address} error={faults.address} optional wide>
        <TextInput value={profile.address} onChange={(address) => onChange({ ...profile, address })} />
      </Field>
      <Field label={vi.station.fields.phone} hint={vi.station.fields.phoneHint} error={faults.phone} optional>
        <TextInput value={profile.phone} type="tel" onChange={(phone) => onChange({ ...profile, phone })} />
      </Field>
      <Field
        label={vi.station.fields.upstreamName}
        hint={vi.station.fields.upstreamHint}
        error={faults.upstreamName}
        wide
      >
        <TextInput
          value={profile.upstreamName}
          onChange={(upstreamName) => onChange({ ...profile, upstreamName })}
        />
      </Field>
    </div>
  )
}
