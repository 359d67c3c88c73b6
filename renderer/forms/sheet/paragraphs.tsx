import type { ReactNode } from 'react'
import type { Block } from './PagedSheet.tsx'

/** A paragraph of a letter as a block. */
export const paragraph = (key: string, text: ReactNode, keepWithNext = false): Block => ({
  key,
  node: <p className="paper-text">{text}</p>,
  keepWithNext,
})

/** A text of several paragraphs as blocks, with bold words before the first; it may go on over pages between them. */
export function paragraphs(key: string, lead: string, text: string, keepLast = false): Block[] {
  const parts = text.split(/\s*\n\s*/).filter(Boolean)
  return parts.map((part, index) =>
    paragraph(
      `${key}-${index + 1}`,
      <>
        {index === 0 && <b>{lead} </b>}
        {part}
      </>,
      keepLast && index + 1 === parts.length,
    ),
  )
}
