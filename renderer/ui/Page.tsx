import type { ReactNode } from 'react'
import './Page.css'

export type PageProps = {
  title: ReactNode
  /** One line under the title. */
  lead?: ReactNode
  /** Buttons at the right end of the head. */
  actions?: ReactNode
  /** fill: the content gets the whole height and scrolls by itself (a table); narrow: a form of comfortable width. */
  width?: 'full' | 'narrow' | 'fill'
  children: ReactNode
}

/** Frame of every screen: head with title and actions, content below. */
export function Page({ title, lead, actions, width = 'full', children }: PageProps) {
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      <div className="page-body">{children}</div>
    </div>
  )
}
