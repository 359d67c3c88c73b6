import type { ReactNode } from 'react'
import './CellTwo.css'

export type CellTwoProps = {
  /** What it is. */
  top: ReactNode
  /** What goes with it, smaller. */
  below: ReactNode
  /** The first line stands out: a person, a number. */
  strong?: boolean
  /** What the pointer is told over the second line, where that is more than its text. */
  hint?: string | undefined
}

/** A cell of two lines. A text that does not fit is cut off, and told whole to the pointer. */
export function CellTwo({ top, below, strong = false, hint }: CellTwoProps) {
  return (
    <div className="cell-two number">
      <Line text={top} look={strong ? 'strong' : ''} />
      {below && <Line text={below} look="soft small" hint={hint} />}
    </div>
  )
}

function Line({ text, look, hint }: { text: ReactNode; look: string; hint?: string | undefined }) {
  const plain = typeof text === 'string'
  return (
    <div className={plain ? `${look} clip` : look} title={hint ?? (plain ? text : undefined)}>
      {text}
    </div>
  )
}
