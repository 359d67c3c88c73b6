import type { ReactNode } from 'react'
import './Card.css'

export type CardProps = {
  title?: ReactNode
  /** One line under the title. */
  lead?: ReactNode
  actions?: ReactNode
  /** No inner distance: for a table that reaches the edges. */
  flush?: boolean
  children: ReactNode
}

/** A white sheet holding one subject of a screen. */
export function Card({ title, lead, actions, flush = false, children }: CardProps) {
  return (
    <section className="card">
      {(title || actions) && (
        <header className="card-head">
          <div className="grow">
            <h2>{title}</h2>
            {lead && <p className="soft small">{lead}</p>}
          </div>
          {actions && <div className="row">{actions}</div>}
        </header>
      )}
      <div className={flush ? 'card-flush' : 'card-body'}>{children}</div>
    </section>
  )
}
