import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { NewPassword } from '../../../ui/NewPassword.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import type { Faults } from '../profile.ts'
import { type Administrator, loginFor } from './answers.ts'

export type AdministratorStepProps = {
  person: Administrator
  onChange: (person: Administrator) => void
  faults: Faults
  insist: boolean
}

/** The first account; the login follows the name until somebody types another. */
export function AdministratorStep({ person, onChange, faults, insist }: AdministratorStepProps) {
  const rename = (name: string) => {
    const followed = person.login === loginFor(person.name)
    onChange({ ...person, name, login: followed ? loginFor(name) : person.login })
  }
  return (
    <div className="form-grid">
      <Field label={vi.station.fields.administratorName} error={faults.administratorName}>
        <TextInput value={person.name} onChange={rename} maxLength={120} />
      </Field>
      <Field label={vi.station.fields.login} hint={vi.station.fields.loginHint} error={faults.login}>
        <TextInput
          value={person.login}
          onChange={(login) => onChange({ ...person, login: login.toLowerCase() })}
        />
      </Field>
      <Field label={vi.station.fields.title} hint={vi.station.fields.titleHint} optional wide>
        <TextInput
          value={person.title}
          onChange={(title) => onChange({ ...person, title })}
          maxLength={120}
        />
      </Field>
      <NewPassword
        label={vi.session.signIn.password}
        value={person.secret}
        onChange={(secret) => onChange({ ...person, secret })}
        insist={insist}
      />
    </div>
  )
}
