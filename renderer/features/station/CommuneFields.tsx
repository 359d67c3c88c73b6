import { PROVINCES } from '../../../electron/common/station/provinces.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { type Faults, type Profile, superiorUnitOf } from './profile.ts'

export type ProfileFieldsProps = {
  profile: Profile
  onChange: (profile: Profile) => void
  /** Empty until the officer tried to go on. */
  faults: Faults<keyof Profile>
}

/** Name, province and the lines at the head of papers. */
export function CommuneFields({ profile, onChange, faults }: ProfileFieldsProps) {
  const rename = (name: string) => {
    const followed = profile.superiorUnit === superiorUnitOf(profile.name)
    onChange({ ...profile, name, superiorUnit: followed ? superiorUnitOf(name) : profile.superiorUnit })
  }
  return (
    <div className="form-grid">
      <Field label={vi.station.fields.name} hint={vi.station.fields.nameHint} error={faults.name}>
        <TextInput value={profile.name} onChange={rename} />
      </Field>
      <Field label={vi.station.fields.province} error={faults.provinceCode}>
        <Select
          value={profile.provinceCode}
          placeholder={vi.station.fields.provincePlaceholder}
          // Without the kind in front, typing the first letters finds it.
          options={PROVINCES.map(({ code, name }) => ({
            value: code,
            label: name.replace(/^(Tỉnh|Thành phố) /, ''),
          }))}
          onChange={(code) =>
            onChange({
              ...profile,
              provinceCode: code,
              provinceName: PROVINCES.find((province) => province.code === code)?.name ?? '',
            })
          }
        />
      </Field>
      <Field label={vi.station.fields.superiorUnit} error={faults.superiorUnit}>
        <TextInput
          value={profile.superiorUnit}
          onChange={(superiorUnit) => onChange({ ...profile, superiorUnit })}
        />
      </Field>
      <Field label={vi.station.fields.officeName} error={faults.officeName}>
        <TextInput
          value={profile.officeName}
          onChange={(officeName) => onChange({ ...profile, officeName })}
        />
      </Field>
    </div>
  )
}
