import type { ReceiptPaper } from '../../../electron/common/papers/records/receipt.ts'
import type { Block } from '../sheet/PagedSheet.tsx'

const HEAD = 'component-head'

/** The table of components as blocks, one a row, so that it can go on over pages under a repeated head. */
export function componentRows(components: ReceiptPaper['components']): Block[] {
  if (components.length === 0) return []
  const head = (
    <div className="paper-row paper-row-head receipt-components">
      <span>TT</span>
      <span>Tên giấy tờ</span>
      <span>Bản chính</span>
      <span>Bản sao</span>
    </div>
  )
  return [
    { key: HEAD, node: head, keepWithNext: true },
    ...components.map((component, index) => ({
      key: `component-${index + 1}`,
      under: HEAD,
      node: (
        <div className="paper-row receipt-components">
          <span className="paper-center">{index + 1}</span>
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
    })),
  ]
}
