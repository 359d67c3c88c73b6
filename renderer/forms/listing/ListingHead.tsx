import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type { PaperHead } from '../../../electron/common/papers/parts.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import type { SheetRecord } from '../sheet/SheetPage.tsx'

/** Head of a paper that informs everybody: it has no number, and another day's corrects none. */
export function ListingHead({ paper, note }: { paper: SheetRecord & { head: PaperHead }; note: string }) {
  const { title } = legalForm(paper.kind, paper.templateSet)
  return (
    <>
      <Letterhead head={paper.head} />
      <h1 className="paper-title">{title.toLocaleUpperCase('vi')}</h1>
      <div className="paper-subtitle paper-small">{note}</div>
      <div className="paper-gap" />
    </>
  )
}
