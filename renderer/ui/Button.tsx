import type { ComponentProps, ReactNode } from 'react'
import './Button.css'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** primary: the one thing this screen is for · secondary: everything else · quiet: inside a line · danger: cannot be taken back. */
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'large' | 'small'
  icon?: IconName
  /** Shortcut shown on the button; the screen binds it with useShortcut. */
  keys?: string
  busy?: boolean
  children: ReactNode
}

/** A button of the house; busy ones cannot be pressed a second time. */
export function Button({
  tone = 'secondary',
  size = 'normal',
  icon,
  keys,
  busy = false,
  disabled,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${tone} button-${size} ${className}`}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? (
        <span className="button-busy" />
      ) : (
        icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />
      )}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </button>
  )
}
