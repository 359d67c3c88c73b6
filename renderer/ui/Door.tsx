import type { ReactNode } from 'react'
import './Door.css'

export type DoorProps = {
  /** Left, on the house's dark ground. */
  side: ReactNode
  children: ReactNode
}

/** Frame of what is shown before the counter opens: the house on the left, the task on the right. */
export function Door({ side, children }: DoorProps) {
  return (
    <div className="door">
      <aside className="door-side">{side}</aside>
      <main className="door-main">
        <div className="door-task">{children}</div>
      </main>
    </div>
  )
}
