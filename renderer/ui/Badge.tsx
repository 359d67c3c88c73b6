import type { ReactNode } from 'react'
import './Badge.css'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'neutral' | 'good' | 'info' | 'warn' | 'bad'

/** State of a thing in a word or two; colour never says it alone. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}
