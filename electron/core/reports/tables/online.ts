import { listProcedures } from '../../../../db/tables/procedures.ts'
import { receivedRows } from '../../../../db/tables/report-rows.ts'
import { added, counted, rate, words } from '../../../common/reports/table.ts'
import { inPages, percent, type TableSource } from './table-source.ts'

const [YES, NO] = ['Có', 'Không']

/** How dossiers came, procedure by procedure, and how much of it online. */
export const online: TableSource = {
  columns: [
    words('field', 'Lĩnh vực', 24),
    words('procedure', 'Thủ tục', 46),
    words('offered', 'Nhận trực tuyến', 12),
    added('received', 'Tổng số', ['online', 'counter', 'post']),
    counted('online', 'Trực tuyến'),
    counted('counter', 'Trực tiếp'),
    counted('post', 'Bưu chính'),
    rate('share', 'Tỷ lệ trực tuyến', ['online'], 'received'),
  ],
  async *entries({ act: { register }, period: { from }, asOf }) {
    const offered = new Set(
      listProcedures(register).flatMap(({ procedure }) =>
        procedure.inForce && procedure.limits.online ? [procedure.code] : [],
      ),
    )
    const took = inPages((page) => receivedRows(register, { from, to: asOf }, page))
    for await (const { id, field, channel, procedureCode, procedureName } of took) {
      const isOffered = offered.has(procedureCode)
      const texts = [field, `${procedureName} (${procedureCode})`, isOffered ? YES : NO]
      yield { dossierId: id, texts, counts: { [channel]: 1 } }
    }
  },
  notes: (entries) => {
    const those = entries.filter(({ texts }) => texts[2] === YES)
    const filed = those.filter(({ counts }) => counts.online).length
    return [
      `Riêng thủ tục nhận trực tuyến: ${filed} trong ${those.length} hồ sơ nộp trực tuyến (${percent(filed, those.length)}). Có nhận trực tuyến hay không là theo danh mục thủ tục lúc lập báo cáo.`,
    ]
  },
}
