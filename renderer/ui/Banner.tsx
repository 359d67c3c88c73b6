import type { ReactNode, Ref } from 'react'
import './Banner.css'
import { Icon, type IconName } from './Icon.tsx'

export type BannerProps = {
  tone: 'good' | 'info' | 'warn' | 'bad'
  title?: ReactNode
  icon?: IconName
  /** Buttons at the right end. */
  actions?: ReactNode
  children?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A message that stays in its place on the page until its cause is gone. */
export function Banner({ tone, title, icon, actions, children, ref }: BannerProps) {
  const sign = icon ?? (tone === 'good' ? 'check' : tone === 'info' ? 'about' : 'warning')
  return (
    <div ref={ref} className={`banner banner-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={sign} size={22} />
      <div className="grow">
        {title && <div className="strong">{title}</div>}
        {children && <div className="banner-text">{children}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
