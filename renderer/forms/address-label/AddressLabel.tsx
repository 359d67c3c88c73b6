import type { AddressLabelPaper } from '../../../electron/common/papers/records/address-label.ts'
import { QrCode } from '../sheet/QrCode.tsx'
import '../sheet/fonts.css'
import '../sheet/sheet.css'
import './address-label.css'

/** Labels of 100 × 150 mm for results that go by post, one a page: who sends, who receives, and the QR of the dossier. */
export function AddressLabel({ paper }: { paper: AddressLabelPaper }) {
  return paper.labels.map((label) => (
    <section className="paper-page paper-label" key={label.dossierNo}>
      {paper.watermark && <div className="paper-watermark-line">{paper.watermark}</div>}
      <div className="address-label-sender">
        <small>Người gửi</small>
        <b>{label.sender.name}</b>
        <span>{label.sender.address}</span>
        {label.sender.phone && <span>ĐT: {label.sender.phone}</span>}
      </div>
      <div className={`address-label-receiver${isLong(label.receiver) ? ' address-label-long' : ''}`}>
        <small>Người nhận</small>
        <b>{label.receiver.name}</b>
        <span>{label.receiver.address}</span>
        {label.receiver.phone && (
          <span>
            ĐT: <b>{label.receiver.phone}</b>
          </span>
        )}
      </div>
      <div className="address-label-foot">
        <QrCode text={label.qr} size={26} />
        <div>
          <b>{label.dossierNo}</b>
          <span className="address-label-contents">{label.contents}</span>
          {label.postage && <i>{label.postage}</i>}
          <span>Số hiệu bưu gửi: {label.trackingNo ? <b>{label.trackingNo}</b> : '…………………'}</span>
        </div>
      </div>
    </section>
  ))
}

/** Whoever writes more than this gets smaller letters; a label has no second page. */
const isLong = ({ name, address }: AddressLabelPaper['labels'][number]['receiver']) =>
  name.length + address.length > 180
