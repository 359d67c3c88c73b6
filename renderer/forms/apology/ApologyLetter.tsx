import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { momentInWords } from '../sheet/words.ts'
import './apology.css'

const TITLE = {
  '2025': 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
  '2018': 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
} as const

/** Apology and new date, A4, for the leader's signature (Mẫu số 04 of TT 03/2025/TT-VPCP and of TT 01/2018). */
export function ApologyLetter({ paper }: { paper: ApologyPaper }) {
  return (
    <PagedSheet
      record={paper}
      layout={legalForm('apology', paper.templateSet).layout}
      watermark={paper.watermark}
      copies={[{ blocks: blocksOf(paper), running: <Running paper={paper} /> }]}
    />
  )
}

function Running({ paper }: { paper: ApologyPaper }) {
  return (
    <>
      Mã hồ sơ: <b>{paper.dossierNo}</b>
      {paper.paperNo && ` (kèm theo số ${paper.paperNo})`}
    </>
  )
}

function blocksOf(paper: ApologyPaper): Block[] {
  const block = (key: string, text: Block['node'], keepWithNext = false): Block => ({
    key,
    node: <p className="apology-text">{text}</p>,
    keepWithNext,
  })
  const reasons = paper.reason.split(/\s*\n\s*/).filter(Boolean)
  // Proposed a day ahead, the letter is usually written before the date has passed.
  const late = paper.head.day > dayOf(paper.dueAt)
  return [
    { key: 'head', node: <Head paper={paper} />, keepWithNext: true },
    { key: 'to', node: <p className="apology-to">Kính gửi: {paper.recipient}</p>, keepWithNext: true },
    block('facts', <Facts paper={paper} />),
    block(
      'due',
      <>
        Thời gian hẹn trả kết quả: <b>{momentInWords(paper.dueAt)}</b>.
      </>,
    ),
    block(
      'delay',
      late
        ? `Tuy nhiên, đến nay ${paper.issuer} chưa trả được kết quả giải quyết hồ sơ đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`
        : `Tuy nhiên, ${paper.issuer} không thể trả kết quả giải quyết hồ sơ đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`,
      true,
    ),
    ...reasons.map((reason, index) =>
      block(
        `reason-${index + 1}`,
        <>
          {index === 0 && <b>Lý do: </b>}
          {reason}
        </>,
      ),
    ),
    block(
      'apology',
      <>
        {paper.issuer} xin lỗi Ông (Bà)/Tổ chức về sự chậm trễ này và đề nghị được gia hạn thời gian giải
        quyết. Thời gian trả kết quả mới là: <b>{momentInWords(paper.newDueAt)}</b>.
      </>,
      true,
    ),
    block(
      'close',
      <>
        {paper.contact && `Mọi thông tin cần trao đổi, xin liên hệ ${paper.contact}. `}
        Kính mong Ông (Bà)/Tổ chức thông cảm./.
      </>,
      true,
    ),
    { key: 'signature', node: <Foot paper={paper} /> },
  ]
}

function Head({ paper }: { paper: ApologyPaper }) {
  return (
    <>
      <Letterhead head={paper.head} paperNo={paper.paperNo} qr={paper.qr} qrSize={24} />
      <h1 className="paper-title apology-title">{TITLE[paper.templateSet]}</h1>
      {paper.revision > 1 && (
        <div className="paper-subtitle paper-small">
          (Bản đính chính lần {paper.revision - 1}, thay cho văn bản đã gửi trước đó)
        </div>
      )}
    </>
  )
}

function Facts({ paper }: { paper: ApologyPaper }) {
  const { applicant } = paper
  return (
    <>
      {momentInWords(paper.receivedAt).replace(/^.*, ngày/, 'Ngày')}, {paper.receivedBy} đã tiếp nhận hồ sơ đề
      nghị giải quyết thủ tục “{paper.procedure.name}” của <b>{applicant.name}</b>
      {applicant.idNumber && `, số định danh: ${applicant.idNumber}`}; mã hồ sơ:{' '}
      <b className="paper-nowrap">{paper.dossierNo}</b>.
    </>
  )
}

function Foot({ paper }: { paper: ApologyPaper }) {
  return (
    <div className="apology-foot">
      <div className="apology-sent">
        {paper.sentTo.length > 0 && (
          <>
            <b>
              <i>Nơi nhận:</i>
            </b>
            {paper.sentTo.map((line, index) => (
              <div key={line}>
                - {line}
                {index + 1 < paper.sentTo.length ? ';' : '.'}
              </div>
            ))}
          </>
        )}
      </div>
      <div className="paper-signature paper-center">
        {paper.signer.capacity.map((line) => (
          <b key={line}>{line}</b>
        ))}
        <i className="paper-small">(Ký, ghi rõ họ tên, đóng dấu hoặc ký số)</i>
        <div className="paper-signature-room" />
        <b>{paper.signer.name}</b>
      </div>
    </div>
  )
}
