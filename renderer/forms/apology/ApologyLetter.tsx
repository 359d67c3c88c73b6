import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { LetterFoot } from '../sheet/LetterFoot.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { momentInWords } from '../sheet/words.ts'

/** Apology and new date for the leader's signature (Mẫu số 04 of TT 03/2025/TT-VPCP, A4, and of TT 01/2018, A5). */
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
  // Proposed a day ahead, the letter is usually written before the date has passed.
  const late = paper.head.day > dayOf(paper.dueAt)
  return [
    {
      key: 'head',
      node: <SheetHead paper={paper} qr={paper.qr} {...(paper.templateSet === '2025' && { qrSize: 24 })} />,
      keepWithNext: true,
    },
    { key: 'to', node: <p className="paper-to">Kính gửi: {paper.recipient}</p>, keepWithNext: true },
    paragraph('facts', <Facts paper={paper} />),
    paragraph(
      'due',
      <>
        Thời gian hẹn trả kết quả: <b>{momentInWords(paper.dueAt)}</b>.
      </>,
    ),
    paragraph(
      'delay',
      late
        ? `Tuy nhiên, đến nay ${paper.issuer} chưa trả được kết quả giải quyết hồ sơ đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`
        : `Tuy nhiên, ${paper.issuer} không thể trả kết quả giải quyết hồ sơ đúng thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`,
      true,
    ),
    ...paragraphs('reason', 'Lý do:', paper.reason),
    paragraph(
      'apology',
      <>
        {paper.issuer} xin lỗi Ông (Bà)/Tổ chức về sự chậm trễ này và đề nghị được gia hạn thời gian giải
        quyết. Thời gian trả kết quả mới là: <b>{momentInWords(paper.newDueAt)}</b>.
      </>,
      true,
    ),
    paragraph(
      'close',
      <>
        {paper.contact && `Mọi thông tin cần trao đổi, xin liên hệ ${paper.contact}. `}
        Kính mong Ông (Bà)/Tổ chức thông cảm./.
      </>,
      true,
    ),
    { key: 'signature', node: <LetterFoot signer={paper.signer} sentTo={paper.sentTo} /> },
  ]
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
