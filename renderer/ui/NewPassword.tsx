import { useState } from 'react'
import { Password } from '../../electron/common/accounts/model.ts'
import { vi } from '../i18n/vi.ts'
import { Field } from './Field.tsx'
import { PasswordInput } from './PasswordInput.tsx'

export type NewPasswordValue = { password: string; again: string }
export const NO_PASSWORD: NewPasswordValue = { password: '', again: '' }

/** Whether both fields hold the same acceptable password. */
export function isNewPassword({ password, again }: NewPasswordValue): boolean {
  return Password.safeParse(password).success && password === again
}

export type NewPasswordProps = {
  label: string
  value: NewPasswordValue
  onChange: (value: NewPasswordValue) => void
  /** Says what is missing even where nothing has been typed yet. */
  insist?: boolean
}

/** A password chosen for the first time: typed twice, with its rules said before they are broken. */
export function NewPassword({ label, value, onChange, insist = false }: NewPasswordProps) {
  const [capsLock, setCapsLock] = useState(false)
  const [left, setLeft] = useState(false)
  const { password, again } = value
  const short = (insist || left) && (insist || password !== '') && !Password.safeParse(password).success
  const differ =
    again !== '' ? !password.startsWith(again) || (insist && again !== password) : insist && !short
  return (
    <>
      <Field
        label={label}
        hint={vi.ui.passwordHint}
        error={short && vi.ui.passwordShort(password.length)}
        warning={capsLock && vi.ui.capsLock}
      >
        <PasswordInput
          value={password}
          onChange={(typed) => onChange({ ...value, password: typed })}
          onCapsLock={setCapsLock}
          onBlur={() => setLeft(true)}
        />
      </Field>
      <Field label={vi.ui.repeatPassword} error={differ && vi.ui.passwordsDiffer}>
        <PasswordInput value={again} onChange={(typed) => onChange({ ...value, again: typed })} />
      </Field>
    </>
  )
}
