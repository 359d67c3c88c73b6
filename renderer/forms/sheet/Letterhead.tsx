import type { PaperHead } from '../../../electron/common/papers/parts.ts'
import { QrCode } from './QrCode.tsx'
import { dayInWords } from './words.ts'

type Props = {
  head: PaperHead
  /** null: dots to be filled by hand; undefined: this kind of paper carries no number. */
  paperNo?: string | null
  qr?: string
  /** Side of the QR in millimetres. */
  qrSize?: number
}

/** Head of a paper: QR top left, agency, quốc hiệu, number, place and day (layout of NĐ 30/2020/NĐ-CP). */
export function Letterhead({ head, paperNo, qr, qrSize = 21 }: Props) {
  return (
    <header className={`paper-letterhead${qr ? ' paper-letterhead-qr' : ''}`}>
      {qr && (
        <div className="paper-letterhead-code">
          <QrCode text={qr} size={qrSize} />
        </div>
      )}
      <div className="paper-agency">
        <div className="paper-superior">{head.superior}</div>
        <div className="paper-office">{head.agency}</div>
        <div className="paper-rule paper-rule-agency" />
        {paperNo !== undefined && <div className="paper-number">Số: {paperNo ?? '……/……'}</div>}
      </div>
      <div className="paper-nation">
        <div className="paper-state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>
        <div className="paper-motto">
          <span>Độc lập - Tự do - Hạnh phúc</span>
        </div>
        <div className="paper-place">
          {head.place}, {dayInWords(head.day)}
        </div>
      </div>
    </header>
  )
}
