import type { PetitionReportPaper } from '../../../electron/common/papers/records/petition-report.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import { KIND_WORDS } from './words.ts'
import '../sheet/ledger.css'
import './petitions.css'

type Row = PetitionReportPaper['rows'][number]
type Counted = Exclude<keyof Row, 'petition'>

const CAME: readonly (readonly [Counted, string])[] = [
  ['carried', 'Kỳ trước chuyển sang'],
  ['received', 'Tiếp nhận trong kỳ'],
  ['hotline', 'trong đó qua đường dây nóng'],
  ['inPerson', 'trong đó khi tiếp công dân'],
  ['written', 'trong đó bằng đơn, thư'],
]
const WENT: readonly (readonly [Counted, string])[] = [
  ['answeredInTime', 'Đã trả lời đúng hạn'],
  ['answeredLate', 'Đã trả lời quá hạn'],
  ['answeredNoLimit', 'Đã trả lời, chưa quy định hạn'],
  ['refused', 'Từ chối xử lý'],
  ['withdrawn', 'Người gửi rút'],
  ['openInTime', 'Đang xử lý, còn hạn'],
  ['openLate', 'Đang xử lý, quá hạn'],
  ['openNoLimit', 'Đang xử lý, chưa quy định hạn'],
]
const PUBLIC: readonly (readonly [Counted, string])[] = [['published', 'Công khai trả lời trong kỳ']]

/** Report of a period on petitions, A4: counts by kind, and what they were about. */
export function PetitionReport({ paper }: { paper: PetitionReportPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper), running: `Báo cáo phản ánh, kiến nghị, ${periodOf(paper)}` }]}
    />
  )
}

const periodOf = ({ from, to }: Pick<PetitionReportPaper, 'from' | 'to'>) =>
  `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`

function blocksOf(paper: PetitionReportPaper): Block[] {
  const { rows, topics } = paper
  const tracks = { gridTemplateColumns: `minmax(0, 1fr) repeat(${rows.length + 1}, 26mm)` }
  const sum = (key: Counted) => rows.reduce((all, row) => all + row[key], 0)
  const lines = [...CAME, ...WENT, ...PUBLIC]
  return [
    block('head', <SheetHead paper={paper} note={`(${periodOf(paper)})`} />, true),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row" style={tracks}>
        <span>Số vụ việc</span>
        {rows.map(({ petition }) => (
          <span key={petition}>{KIND_WORDS[petition]}</span>
        ))}
        <span>Cộng</span>
      </div>,
      lines,
      ([key, label]) => (
        <div className="paper-row ledger-row" style={tracks}>
          <span className={label.startsWith('trong đó') ? 'petition-part' : undefined}>{label}</span>
          {rows.map((row) => (
            <span key={row.petition} className="paper-center">
              {row[key]}
            </span>
          ))}
          <span className="paper-center">
            <b>{sum(key)}</b>
          </span>
        </div>
      ),
    ),
    block(
      'rule',
      <p className="petition-note">
        Kỳ trước chuyển sang cộng tiếp nhận trong kỳ bằng tổng các dòng đã trả lời, từ chối, rút và đang xử
        lý. Đúng hạn hay quá hạn tính theo ngày.
        {!paper.withAccusations && ' Không gồm đơn tố cáo.'}
      </p>,
    ),
    ...(topics.length > 0
      ? [
          block('topics', <h2 className="petition-heading">Tiếp nhận trong kỳ theo nội dung</h2>, true),
          ...topics.map(({ label, received, answered }, index) =>
            block(
              `topic-${index + 1}`,
              <div className="petition-topic">
                <span>{label}</span>
                <span>
                  {received} vụ việc, đã trả lời {answered}
                </span>
              </div>,
              index + 1 === topics.length,
            ),
          ),
        ]
      : []),
    block('made', <p className="petition-note">Số liệu lúc {momentInWords(paper.madeAt)}.</p>, true),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI LẬP', name: paper.madeBy },
          { capacity: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', name: null },
        ]}
      />,
    ),
  ]
}
