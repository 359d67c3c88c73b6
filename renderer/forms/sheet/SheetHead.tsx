import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type { PaperHead } from '../../../electron/common/papers/parts.ts'
import { Letterhead } from './Letterhead.tsx'
import type { SheetRecord } from './SheetPage.tsx'

type Props = {
  paper: SheetRecord & {
    form: string | null
    head: PaperHead
    paperNo: string | null
    correction: number
  }
  dossierNo?: string | null
  qr?: string | null
  /** `Liên 1: …`, on papers of several copies. */
  copy?: string | undefined
  /** Said under the title, `(Không thay biên lai …)`. */
  note?: string
  /** In the place of the title of its kind. */
  title?: string
}

/** Head of a sheet: copy and form over the letterhead, title in capitals, dossier number, what a correction replaces. */
export function SheetHead({ paper, dossierNo, qr, copy, note, title: own }: Props) {
  const { correction } = paper
  const { title, layout } = legalForm(paper.kind, paper.templateSet)
  return (
    <>
      <div className="paper-top paper-small">
        <span>{copy}</span>
        <span>{paper.form}</span>
      </div>
      <Letterhead
        head={paper.head}
        paperNo={paper.paperNo}
        {...(qr && { qr })}
        {...(layout === 'A4' && { qrSize: 24 })}
      />
      <h1 className="paper-title">{(own ?? title).toLocaleUpperCase('vi')}</h1>
      {note && <div className="paper-subtitle paper-small">{note}</div>}
      {dossierNo && (
        <div className="paper-subtitle paper-dossier-no">
          Mã hồ sơ: <b>{dossierNo}</b>
        </div>
      )}
      {correction > 0 && (
        <div className="paper-subtitle paper-small">
          (Bản đính chính lần {correction}, thay cho bản trước đó)
        </div>
      )}
      <div className="paper-gap" />
    </>
  )
}
