import type { CoverSheetPaper } from '../../../electron/common/papers/records/cover-sheet.ts'
import { QrCode } from '../sheet/QrCode.tsx'
import '../sheet/fonts.css'
import '../sheet/sheet.css'
import './cover-sheet.css'

/** Cover sheets for the scanner's tray, A4, one a component: a large code that is found at 200 dpi in any position. */
export function CoverSheet({ paper }: { paper: CoverSheetPaper }) {
  return paper.sheets.map((sheet) => (
    <section className="paper-page paper-A4 cover-sheet" key={sheet.qr}>
      {paper.watermark && <div className="paper-watermark-line">{paper.watermark}</div>}
      <h1>TỜ BÌA QUÉT</h1>
      <QrCode text={sheet.qr} size={70} />
      {sheet.at !== null && (
        <div className="cover-sheet-at">
          Thành phần {sheet.at}/{sheet.of}
        </div>
      )}
      <div className={`cover-sheet-name${sheet.component.length > 260 ? ' cover-sheet-long' : ''}`}>
        {sheet.component}
      </div>
      <div className="cover-sheet-dossier">
        <b>{sheet.dossierNo}</b>
        <span>{sheet.applicant}</span>
        <span className="cover-sheet-procedure">{sheet.procedure}</span>
      </div>
      <p>
        Đặt tờ này lên trước giấy tờ của thành phần trên rồi quét cả xấp. Quét xong, tờ bìa tự được bỏ ra và
        không thuộc hồ sơ; dùng lại được cho lần quét sau của hồ sơ này.
      </p>
    </section>
  ))
}
