import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type { StopNoticePaper } from '../../../electron/common/papers/records/stop-notice.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { LetterFoot } from '../sheet/LetterFoot.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { momentInWords } from '../sheet/words.ts'

/**
 * Thông báo dừng giải quyết hồ sơ, A4, for the leader's signature (Mẫu số 05 of TT 03/2025/TT-VPCP). Its fields are
 * not published: it says who, which dossier, from when, why, and that nothing had been decided (Điều 7), no more.
 */
export function StopNotice({ paper }: { paper: StopNoticePaper }) {
  return (
    <PagedSheet
      record={paper}
      layout={legalForm('stop-notice', paper.templateSet).layout}
      watermark={paper.watermark}
      copies={[
        {
          blocks: blocksOf(paper),
          running: (
            <>
              Mã hồ sơ: <b>{paper.dossierNo}</b>
              {paper.paperNo && ` (kèm theo số ${paper.paperNo})`}
            </>
          ),
        },
      ]}
    />
  )
}

function blocksOf(paper: StopNoticePaper): Block[] {
  const { applicant, issuer } = paper
  const stopped = momentInWords(paper.stoppedAt)
  return [
    {
      key: 'head',
      node: <SheetHead paper={paper} qr={paper.qr} qrSize={24} />,
      keepWithNext: true,
    },
    { key: 'to', node: <p className="paper-to">Kính gửi: {paper.recipient}</p>, keepWithNext: true },
    paragraph(
      'facts',
      <>
        Ngày {formatDay(dayOf(paper.receivedAt))}, {paper.receivedBy} đã tiếp nhận hồ sơ đề nghị giải quyết
        thủ tục “{paper.procedure.name}” của <b>{applicant.name}</b>
        {applicant.idNumber && `, số định danh: ${applicant.idNumber}`}; mã hồ sơ:{' '}
        <b className="paper-nowrap">{paper.dossierNo}</b>.
      </>,
    ),
    paragraph('cause', causeOf(paper)),
    ...paragraphs('reason', 'Lý do:', paper.reason, true),
    paragraph(
      'stopped',
      <>
        {issuer} thông báo dừng giải quyết hồ sơ nêu trên kể từ <b>{stopped}</b>.
      </>,
      true,
    ),
    paragraph(
      'close',
      <>
        {paper.contact && `Mọi thông tin cần trao đổi, xin liên hệ ${paper.contact}. `}
        Xin thông báo để Ông (Bà)/Tổ chức được biết./.
      </>,
      true,
    ),
    { key: 'signature', node: <LetterFoot signer={paper.signer} sentTo={paper.sentTo} /> },
  ]
}

function causeOf({ cause }: StopNoticePaper): string {
  switch (cause) {
    case 'applicant':
      return 'Người nộp hồ sơ đã đề nghị dừng giải quyết khi hồ sơ chưa có quyết định giải quyết.'
    case 'no-supplement':
      return 'Đến nay đã hết thời hạn bổ sung, hoàn thiện hồ sơ theo phiếu yêu cầu mà người nộp hồ sơ chưa bổ sung; hồ sơ chưa có quyết định giải quyết.'
    case 'other':
      return 'Đến nay hồ sơ chưa có quyết định giải quyết.'
  }
}
