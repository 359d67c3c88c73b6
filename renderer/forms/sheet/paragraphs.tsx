import type { ReactNode } from 'react'
import { inPieces } from './in-pieces.ts'
import type { Block } from './PagedSheet.tsx'

/** A paragraph of a letter as a block. */
export const paragraph = (key: string, text: ReactNode, keepWithNext = false): Block => ({
  key,
  node: <p className="paper-text">{text}</p>,
  keepWithNext,
})

/** A text of several paragraphs as blocks, with bold words before the first; it may go on over pages between them. */
export function paragraphs(key: string, lead: string, text: string, keepLast = false): Block[] {
  const pieces = text
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .flatMap((part) => inPieces(part).map((piece, turn) => ({ piece, goesOn: turn > 0 })))
  return pieces.map(({ piece, goesOn }, index) => ({
    key: `${key}-${index + 1}`,
    node: (
      <p className={goesOn ? 'paper-text paper-text-on' : 'paper-text'}>
        {index === 0 && lead && <b>{lead} </b>}
        {piece}
      </p>
    ),
    keepWithNext: keepLast && index + 1 === pieces.length,
  }))
}
