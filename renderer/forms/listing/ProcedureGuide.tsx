import type { ProcedureGuidePaper } from '../../../electron/common/papers/records/procedure-guide.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { ListingHead } from './ListingHead.tsx'
import { procedureBlocks } from './procedure-blocks.tsx'

/** Phiếu hướng dẫn thủ tục, A4: everything about one procedure to take home, with boxes to tick. */
export function ProcedureGuide({ paper }: { paper: ProcedureGuidePaper }) {
  const { procedure, office, address, phone, head } = paper
  const where = [office, address, phone && `điện thoại ${phone}`].filter(Boolean).join(', ')
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          running: `Hướng dẫn thủ tục ${procedure.code} · ${procedure.name}`,
          blocks: [
            block(
              'head',
              <ListingHead paper={paper} note={`Theo danh mục tại ngày ${formatDay(head.day)}`} />,
              true,
            ),
            block(
              'name',
              <div className="guide-name">
                <b>{procedure.name}</b>
                <br />
                Lĩnh vực: {procedure.field} · Mã thủ tục: {procedure.code}
              </div>,
              true,
            ),
            ...procedureBlocks({ procedure, office, ticks: true }),
            block('where', <p className="listing-line guide-where">Nơi hướng dẫn, tiếp nhận: {where}.</p>),
          ],
        },
      ]}
    />
  )
}
