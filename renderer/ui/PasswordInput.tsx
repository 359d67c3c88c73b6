import { type ComponentProps, useState } from 'react'
import { vi } from '../i18n/vi.ts'
import { useFieldWiring } from './Field.tsx'
import { Icon } from './Icon.tsx'

export type PasswordInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  value: string
  onChange: (value: string) => void
  /** Told when Caps Lock is on while typing. */
  onCapsLock?: (on: boolean) => void
}

/** A password, with a button to look at it. */
export function PasswordInput({ onChange, onCapsLock, className = '', ...rest }: PasswordInputProps) {
  const [visible, setVisible] = useState(false)
  return (
    <div className="control-wrap">
      <input
        autoComplete="off"
        spellCheck={false}
        {...useFieldWiring()}
        {...rest}
        type={visible ? 'text' : 'password'}
        className={`control ${className}`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => onCapsLock?.(event.getModifierState('CapsLock'))}
        onKeyUp={(event) => onCapsLock?.(event.getModifierState('CapsLock'))}
      />
      <button
        type="button"
        aria-label={visible ? vi.ui.hidePassword : vi.ui.showPassword}
        aria-pressed={visible}
        onClick={() => setVisible(!visible)}
      >
        <Icon name={visible ? 'hidden' : 'eye'} />
      </button>
    </div>
  )
}
