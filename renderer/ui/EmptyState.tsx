import type { ReactNode } from 'react'
import './EmptyState.css'
import { Icon, type IconName } from './Icon.tsx'

export type EmptyStateProps = {
  icon?: IconName
  title: string
  /** What would bring something here. */
  children?: ReactNode
  actions?: ReactNode
}

/** Instead of an empty list: says why it is empty and what to do. */
export function EmptyState({ icon = 'folder', title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={30} />
      </span>
      <div className="strong">{title}</div>
      {children && <div className="soft empty-text">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
