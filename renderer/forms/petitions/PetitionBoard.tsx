import type { PetitionBoardPaper } from '../../../electron/common/papers/records/petition-board.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraphs } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import './petitions.css'

/** Answers for the board, A4, in their public words; nobody is named. */
export function PetitionBoard({ paper }: { paper: PetitionBoardPaper }) {
  const period = `từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)}`
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper, period), running: `Trả lời phản ánh, kiến nghị, ${period}` }]}
    />
  )
}

function blocksOf({ rows, contact, ...paper }: PetitionBoardPaper, period: string): Block[] {
  return [
    block('head', <SheetHead paper={paper} note={`(${period})`} />, true),
    ...rows.flatMap((row, index) => {
      const key = `row-${index + 1}`
      return [
        block(
          `${key}-head`,
          <h2 className="petition-heading">
            {index + 1}. Số {row.petitionNo}, tiếp nhận ngày {formatDay(dayOf(row.receivedAt))}, công khai
            ngày {formatDay(dayOf(row.publishedAt))}
          </h2>,
          true,
        ),
        ...paragraphs(`${key}-question`, 'Nội dung:', row.question, true),
        ...paragraphs(`${key}-answer`, 'Trả lời:', row.answer),
      ]
    }),
    block(
      'contact',
      <p className="petition-note">
        Thông tin cá nhân của người gửi không được công khai.
        {contact && ` Phản ánh, kiến nghị: ${contact}.`}
      </p>,
    ),
  ]
}
