import type { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import type { StopNoticePaper } from '../../../electron/common/papers/records/stop-notice.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from './block.ts'
import { LetterFoot } from './LetterFoot.tsx'
import { type Block, PagedSheet } from './PagedSheet.tsx'
import { paragraph } from './paragraphs.tsx'
import { SheetHead } from './SheetHead.tsx'

type LetterPaper = ApologyPaper | StopNoticePaper
type Props = { paper: LetterPaper; body: readonly Block[] }

/** A letter of the commune about a dossier: to whom, which dossier, the body of its form, and the leader's signature. */
export function Letter({ paper, body }: Props) {
  const blocks: Block[] = [
    block('head', <SheetHead paper={paper} qr={paper.qr} />, true),
    block('to', <p className="paper-to">Kính gửi: {paper.recipient}</p>, true),
    paragraph('facts', <Facts paper={paper} />),
    ...body,
    block('signature', <LetterFoot signer={paper.signer} sentTo={paper.sentTo} />),
  ]
  const running = (
    <>
      Mã hồ sơ: <b>{paper.dossierNo}</b>
      {paper.paperNo && ` (kèm theo số ${paper.paperNo})`}
    </>
  )
  return <PagedSheet record={paper} copies={[{ blocks, running }]} />
}

function Facts({ paper }: { paper: LetterPaper }) {
  const { applicant } = paper
  return (
    <>
      Ngày {formatDay(dayOf(paper.receivedAt))}, {paper.receivedBy} đã tiếp nhận hồ sơ đề nghị giải quyết thủ
      tục “{paper.procedure.name}” của <b>{applicant.name}</b>
      {applicant.idNumber && `, số định danh: ${applicant.idNumber}`}; mã hồ sơ:{' '}
      <b className="paper-nowrap">{paper.dossierNo}</b>.
    </>
  )
}
