import type { StopNoticePaper } from '../../../electron/common/papers/records/stop-notice.ts'
import { Letter } from '../sheet/Letter.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { momentInWords } from '../sheet/words.ts'

/**
 * Thông báo dừng giải quyết hồ sơ, A4, for the leader's signature (Mẫu số 05 of TT 03/2025/TT-VPCP). Its fields are
 * not published: it says who, which dossier, from when, why, and that nothing had been decided (Điều 7), no more.
 */
export function StopNotice({ paper }: { paper: StopNoticePaper }) {
  return (
    <Letter
      paper={paper}
      body={[
        paragraph('cause', causeOf(paper)),
        ...paragraphs('reason', 'Lý do:', paper.reason, true),
        paragraph(
          'stopped',
          <>
            {paper.issuer} thông báo dừng giải quyết hồ sơ nêu trên kể từ{' '}
            <b>{momentInWords(paper.stoppedAt)}</b>.
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
      ]}
    />
  )
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
