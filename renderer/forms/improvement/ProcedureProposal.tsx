import type { Times } from '../../../electron/common/improvement/model.ts'
import type { ProcedureProposalPaper } from '../../../electron/common/papers/records/procedure-proposal.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { improvement as words } from '../../i18n/improvement.ts'
import { block } from '../sheet/block.ts'
import { namedTable } from '../sheet/named-table.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './procedure-proposal.css'

/** Đề xuất cải tiến thủ tục, A4: figures and what is proposed by them. */
export function ProcedureProposal({ paper }: { paper: ProcedureProposalPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          blocks: blocksOf(paper),
          running: `Đề xuất cải tiến thủ tục, từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)}`,
        },
      ]}
    />
  )
}

const heading = (key: string, text: string) => block(key, <h2 className="proposal-heading">{text}</h2>, true)

function blocksOf(paper: ProcedureProposalPaper): Block[] {
  const { notInForce, shorter, noWait, online } = paper
  const { limit } = words.shorter
  return [
    block(
      'head',
      <SheetHead paper={paper} note={`(Từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)})`} />,
      true,
    ),
    paragraph(
      'basis',
      `${words.measured(paper.measured)} Chỉ đề xuất với thủ tục có ít nhất ${paper.least} hồ sơ.`,
    ),
    heading('shorter', `1. ${words.shorter.title}`),
    ...(shorter.length === 0
      ? [paragraph('shorter-none', `${words.shorter.none}.`)]
      : [
          paragraph('shorter-lead', words.shorter.lead, true),
          ...namedTable(
            'shorter',
            <div className="paper-row paper-row-head ledger-row proposal-shorter">
              <span>STT</span>
              <span>{words.shorter.procedure}</span>
              <span>{words.shorter.now}</span>
              <span>{words.shorter.proposed}</span>
              <span>{words.shorter.basis}</span>
            </div>,
            shorter,
            (row, number) => (
              <div className="paper-row ledger-row proposal-shorter">
                <span className="paper-center">{number}</span>
                <Name row={row} />
                <span className="paper-center">
                  {limit(row.limit)}
                  <br />({words.shorter.channels(row.channels)})
                </span>
                <span className="paper-center">
                  <b>{limit({ amount: row.proposed, unit: row.limit.unit })}</b>
                </span>
                <span>
                  {words.shorter.said(
                    row.kept,
                    row.count,
                    limit({ amount: row.median, unit: row.limit.unit }),
                  )}
                </span>
              </div>
            ),
          ),
        ]),
    heading('no-wait', `2. ${words.noWait.title}`),
    ...(noWait.length === 0
      ? [paragraph('no-wait-none', `${words.noWait.none}.`)]
      : [
          paragraph('no-wait-lead', words.noWait.lead, true),
          ...namedTable(
            'no-wait',
            <div className="paper-row paper-row-head ledger-row proposal-no-wait">
              <span>STT</span>
              <span>{words.shorter.procedure}</span>
              <span>{words.shorter.now}</span>
              <span>{words.shorter.basis}</span>
            </div>,
            noWait,
            (row, number) => (
              <div className="paper-row ledger-row proposal-no-wait">
                <span className="paper-center">{number}</span>
                <Name row={row} />
                <span className="paper-center">{limit(row.limit)}</span>
                <span>{words.noWait.said(row.atOnce, row.count)}</span>
              </div>
            ),
          ),
        ]),
    heading('online', `3. ${words.online.tab}`),
    ...(online.length === 0
      ? [paragraph('online-none', `${words.online.none}.`)]
      : [
          paragraph('online-lead', words.online.lead, true),
          ...namedTable(
            'online',
            <div className="paper-row paper-row-head ledger-row proposal-online">
              <span>STT</span>
              <span>{words.online.procedure}</span>
              <span>{words.online.received}</span>
              <span>{words.online.online}</span>
              <span>{words.online.share}</span>
              <span>{words.online.assisted}</span>
            </div>,
            online,
            (row, number) => (
              <div className="paper-row ledger-row proposal-online">
                <span className="paper-center">{number}</span>
                <Name row={row} />
                <span className="paper-center">{row.received}</span>
                <span className="paper-center">{row.online}</span>
                <span className="paper-center">{words.percent(row.online, row.received)}</span>
                <span className="paper-center">{row.assisted}</span>
              </div>
            ),
          ),
        ]),
    heading('force', `4. ${words.force.title(paper.inForce, paper.all)}`),
    ...(notInForce.length === 0
      ? [paragraph('force-all', words.force.all)]
      : namedTable(
          'force',
          <div className="paper-row paper-row-head ledger-row proposal-force">
            <span>STT</span>
            <span>{words.force.procedure}</span>
            <span>{words.force.why}</span>
          </div>,
          notInForce,
          (row, number) => (
            <div className="paper-row ledger-row proposal-force">
              <span className="paper-center">{number}</span>
              <Name row={row} />
              <span>{words.force.reason(row)}</span>
            </div>
          ),
        )),
    block('made', <p className="proposal-note">Số liệu lúc {momentInWords(paper.madeAt)}.</p>, true),
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

function Name({ row: { name, code } }: { row: Pick<Times, 'name' | 'code'> }) {
  return (
    <span>
      {name} ({code})
    </span>
  )
}
