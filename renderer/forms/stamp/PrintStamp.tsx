import type { PrintStampPaper } from '../../../electron/common/papers/records/print-stamp.ts'
import { momentInWords } from '../sheet/words.ts'
import './stamp.css'

/**
 * The strip `Bản in lần n` that main lays over each page of a copy (electron/main/print/stamp.ts). Drawn here
 * because here the Vietnamese font is; the sheet is otherwise empty.
 */
export function PrintStamp({ paper }: { paper: PrintStampPaper }) {
  return (
    <section className="paper-page stamp-strip">
      <b>Bản in lần {paper.copyNo}</b> ({momentInWords(paper.printedAt)})
    </section>
  )
}
