import type { InspectionReportPaper } from '../../../electron/common/papers/records/inspection-report.ts'
import { formatDay, formatMoment } from '../../../electron/common/time/rules.ts'
import { inspections as words } from '../../i18n/inspections.ts'
import { block } from '../sheet/block.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { LetterFoot } from '../sheet/LetterFoot.tsx'
import { namedTable } from '../sheet/named-table.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph, paragraphs } from '../sheet/paragraphs.tsx'
import { ReportTitle } from '../sheet/ReportTitle.tsx'
import '../sheet/ledger.css'
import './inspection-report.css'

/** Báo cáo kết quả tự kiểm tra, A4: head, title and foot of a report by NĐ 30/2020/NĐ-CP. */
export function InspectionReport({ paper }: { paper: InspectionReportPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper), running: `Báo cáo tự kiểm tra, ${periodOf(paper)}` }]}
    />
  )
}

const periodOf = ({ from, to }: Pick<InspectionReportPaper, 'from' | 'to'>) =>
  `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`

const heading = (key: string, text: string) =>
  block(key, <h2 className="inspection-heading">{text}</h2>, true)

function blocksOf(paper: InspectionReportPaper): Block[] {
  const { fields, tallies, faults, journal, measures } = paper
  const taken = fields.reduce((sum, one) => sum + one.taken, 0)
  const of = fields.reduce((sum, one) => sum + one.of, 0)
  return [
    block(
      'head',
      <ReportTitle paper={paper} subject="Kết quả tự kiểm tra việc giải quyết thủ tục hành chính" />,
      true,
    ),
    paragraph(
      'opening',
      `${paper.issuer} đã rút ngẫu nhiên ${taken} trong ${of} hồ sơ tiếp nhận hoặc kết thúc trong kỳ để kiểm tra (${words.sample.size(paper.size)}, số rút mẫu ${paper.seed}). ${paper.startedBy} rút mẫu lúc ${formatMoment(paper.startedAt)}; kiểm tra xong lúc ${formatMoment(paper.closedAt)}.`,
    ),
    heading('sample', '1. Hồ sơ được kiểm tra'),
    ...namedTable(
      'sample',
      <div className="paper-row paper-row-head ledger-row inspection-fields">
        <span>Lĩnh vực</span>
        <span>Hồ sơ trong kỳ</span>
        <span>Kiểm tra</span>
      </div>,
      fields,
      (row) => (
        <div className="paper-row ledger-row inspection-fields">
          <span>{row.field}</span>
          <span className="paper-center">{row.of}</span>
          <span className="paper-center">{row.taken}</span>
        </div>
      ),
    ),
    heading('tallies', '2. Kết quả theo nội dung kiểm tra'),
    ...namedTable(
      'tallies',
      <div className="paper-row paper-row-head ledger-row inspection-tallies">
        <span>Nội dung</span>
        <span>{words.verdicts.fine}</span>
        <span>{words.verdicts.fault}</span>
        <span>{words.verdicts.none}</span>
      </div>,
      tallies,
      (row) => (
        <div className="paper-row ledger-row inspection-tallies">
          <span>{words.checks[row.check]}</span>
          <span className="paper-center">{row.fine}</span>
          <span className="paper-center">{row.fault > 0 ? <b>{row.fault}</b> : 0}</span>
          <span className="paper-center">{row.none}</span>
        </div>
      ),
    ),
    heading('faults', '3. Tồn tại'),
    ...(faults.length === 0
      ? [paragraph('faults-none', 'Không có tồn tại trong các hồ sơ được kiểm tra.')]
      : namedTable(
          'faults',
          <div className="paper-row paper-row-head ledger-row inspection-faults">
            <span>STT</span>
            <span>Mã hồ sơ, thủ tục</span>
            <span>Nội dung</span>
            <span>Tồn tại</span>
          </div>,
          faults,
          (row, number) => <Fault row={row} number={number} />,
        )),
    heading('journal', '4. Nhật ký của sổ hồ sơ'),
    paragraph(
      'journal-said',
      journal.fault === null
        ? words.journal.whole(journal.entries, formatMoment(journal.checkedAt))
        : `${words.journal.broken(formatMoment(journal.checkedAt))} ${words.journal.fault(journal.fault)}`,
    ),
    heading('measures', '5. Biện pháp khắc phục'),
    ...(measures.length === 0
      ? [paragraph('measures-none', 'Không có biện pháp nào được ghi.')]
      : namedTable(
          'measures',
          <div className="paper-row paper-row-head ledger-row inspection-measures">
            <span>STT</span>
            <span>Tồn tại</span>
            <span>Biện pháp</span>
            <span>Người thực hiện</span>
            <span>Xong trước ngày</span>
          </div>,
          measures,
          (row, number) => (
            <div className="paper-row ledger-row inspection-measures">
              <span className="paper-center">{number}</span>
              <span>{row.fault}</span>
              <span>{row.measure}</span>
              <span>{row.person}</span>
              <span className="paper-center">{formatDay(row.until)}</span>
            </div>
          ),
        )),
    heading('conclusion', '6. Kết luận'),
    ...paragraphs('conclusion-said', '', paper.conclusion, true),
    block('signature', <LetterFoot signer={paper.signer} sentTo={paper.sentTo} />),
  ]
}

function Fault({ row, number }: { row: InspectionReportPaper['faults'][number]; number: number }) {
  return (
    <div className="paper-row ledger-row inspection-faults">
      <span className="paper-center">{number}</span>
      <span>
        <DossierNo value={row.dossierNo} />
        <br />
        {row.procedure}
      </span>
      <span>{words.checks[row.check]}</span>
      <span>
        {row.byInspector ? row.note : words.says(row)}
        {!row.byInspector && row.note && ` ${row.note}`}
      </span>
    </div>
  )
}
