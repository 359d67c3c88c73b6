import type { ComponentProps } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './IconButton.css'
import { Kbd } from './Kbd.tsx'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: IconName
  /** What it does; shown as a tooltip and said to a screen reader. */
  label: string
  keys?: string
}

/** A button with a picture only, for rows of tables and bars where words would crowd. */
export function IconButton({ icon, label, keys, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={keys ? `${label} (${keys})` : label}
      aria-label={label}
      aria-keyshortcuts={keys}
      {...rest}
      className={`icon-button ${className}`}
    >
      <Icon name={icon} />
      {keys && <Kbd keys={keys} />}
    </button>
  )
}
