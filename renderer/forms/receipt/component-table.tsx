import type { ReceiptPaper } from '../../../electron/common/papers/records/receipt.ts'
import type { Block } from '../sheet/PagedSheet.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'

/** The table of components: how many originals and copies of each, or that an authority holds it already. */
export function componentTable(components: ReceiptPaper['components']): Block[] {
  return tableBlocks(
    <div className="paper-row paper-row-head receipt-components">
      <span>TT</span>
      <span>Tên giấy tờ</span>
      <span>Bản chính</span>
      <span>Bản sao</span>
    </div>,
    components,
    (component, number) => (
      <div className="paper-row receipt-components">
        <span className="paper-center">{number}</span>
        <span>{component.name}</span>
        {component.fromDatabase ? (
          <span className="receipt-from-database">Khai thác từ CSDL</span>
        ) : (
          <>
            <span className="paper-center">{component.originals || '–'}</span>
            <span className="paper-center">{component.copies || '–'}</span>
          </>
        )}
      </div>
    ),
    { keepLast: false },
  )
}
