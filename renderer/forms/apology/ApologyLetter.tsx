import type { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { Letter } from '../sheet/Letter.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { momentInWords } from '../sheet/words.ts'

/** Apology and new date for the leader's signature (Mẫu số 04 of TT 03/2025/TT-VPCP, A4, and of TT 01/2018, A5). */
export function ApologyLetter({ paper }: { paper: ApologyPaper }) {
  // Proposed a day ahead, the letter is usually written before the date has passed.
  const late = paper.head.day > dayOf(paper.dueAt)
  return (
    <Letter
      paper={paper}
      body={[
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
      ]}
    />
  )
}
