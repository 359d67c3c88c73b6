import { legalForm, type PaperKind } from '../../../electron/common/papers/kinds.ts'
import type { PaperHead } from '../../../electron/common/papers/parts.ts'
import { Letterhead } from './Letterhead.tsx'

type Props = {
  paper: {
    kind: PaperKind
    templateSet: '2018' | '2025'
    form: string | null
    head: PaperHead
    paperNo: string | null
    correction: number
  }
  dossierNo?: string | null
  qr?: string | null
  /** Side of the QR in millimetres. */
  qrSize?: number
  /** `Liên 1: …`, on papers of several copies. */
  copy?: string | undefined
}

/** Head of a sheet: copy and form over the letterhead, title in capitals, dossier number, what a correction replaces. */
export function SheetHead({ paper, dossierNo, qr, qrSize, copy }: Props) {
  const { correction } = paper
  return (
    <>
      <div className="paper-top paper-small">
        <span>{copy}</span>
        <span>{paper.form}</span>
      </div>
      <Letterhead head={paper.head} paperNo={paper.paperNo} {...(qr && { qr })} {...(qrSize && { qrSize })} />
      <h1 className="paper-title">
        {legalForm(paper.kind, paper.templateSet).title.toLocaleUpperCase('vi')}
      </h1>
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
      <div className="paper-head-end" />
    </>
  )
}
