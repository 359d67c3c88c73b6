import type { ListingContentsPaper } from '../../../electron/common/papers/records/listing-contents.ts'
import { block } from '../sheet/block.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { ListingHead } from './ListingHead.tsx'
import './listing.css'
import { feesInLine, limitsInLine } from './words.ts'

const HEAD = 'table-head'

/** Mục lục niêm yết, A4: every procedure in force by field. */
export function ListingContents({ paper }: { paper: ListingContentsPaper }) {
  const count = paper.fields.reduce((sum, { procedures }) => sum + procedures.length, 0)
  const firsts = paper.fields.map((_, at) =>
    paper.fields.slice(0, at).reduce((sum, { procedures }) => sum + procedures.length, 1),
  )
  const rows = paper.fields.flatMap(({ field, procedures }, at): Block[] => [
    {
      ...block(
        `field-${field}`,
        <div className="paper-row contents-field">
          <b>
            {field} ({procedures.length})
          </b>
        </div>,
        true,
      ),
      under: HEAD,
    },
    ...procedures.map((one, index) => ({
      ...block(
        one.code,
        <div className="paper-row contents-row">
          <span className="paper-center">{firsts[at]! + index}</span>
          <span className="paper-center paper-nowrap">{one.code}</span>
          <span>{one.name}</span>
          <span>{limitsInLine(one)}</span>
          <span>{feesInLine(one)}</span>
        </div>,
      ),
      under: HEAD,
    })),
  ])
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          running: 'Danh mục thủ tục hành chính đang áp dụng',
          blocks: [
            block(
              'head',
              <ListingHead paper={paper} note={`${count} thủ tục đang tiếp nhận tại ${paper.office}`} />,
              true,
            ),
            block(
              HEAD,
              <div className="paper-row paper-row-head contents-row">
                <span>TT</span>
                <span>Mã</span>
                <span>Tên thủ tục</span>
                <span>Thời gian giải quyết</span>
                <span>Phí, lệ phí</span>
              </div>,
              true,
            ),
            ...rows,
          ],
        },
      ]}
    />
  )
}
