import { findDossier } from '../../../../db/tables/dossiers.ts'
import { receivedRows, returnedRows, withAct } from '../../../../db/tables/report-rows.ts'
import { standingActions } from '../../../common/dossiers/standing-actions.ts'
import { counted, rate, words } from '../../../common/reports/table.ts'
import { dayOf } from '../../../common/time/rules.ts'
import { inPages, type TableSource } from './table-source.ts'

const [IN, OUT] = ['Tiếp nhận', 'Trả kết quả']

/** Dossiers that came by post and results that went by it, by field. */
export const post: TableSource = {
  columns: [
    words('field', 'Lĩnh vực', 40),
    counted('received', 'Tổng số', IN),
    counted('receivedByPost', 'Qua bưu chính', IN),
    rate('receivedRate', 'Tỷ lệ', ['receivedByPost'], 'received', IN),
    counted('returned', 'Tổng số', OUT),
    counted('returnedByPost', 'Qua bưu chính', OUT),
    rate('returnedRate', 'Tỷ lệ', ['returnedByPost'], 'returned', OUT),
    counted('cameBack', 'Bưu điện chuyển hoàn'),
  ],
  async *entries({ act: { register }, period: { from }, asOf }) {
    const days = { from, to: asOf }
    for await (const { id, field, channel } of inPages((page) => receivedRows(register, days, page))) {
      const counts = { received: 1, ...(channel === 'post' && { receivedByPost: 1 }) }
      yield { dossierId: id, texts: [field], counts }
    }
    for await (const { id, field, byPost } of inPages((page) => returnedRows(register, days, page))) {
      const counts = { returned: 1, ...(byPost && { returnedByPost: 1 }) }
      yield { dossierId: id, texts: [field], counts }
    }
    for (const id of withAct(register, 'post-came-back', days)) {
      const dossier = findDossier(register, id)!
      const cameBack = standingActions(dossier.actions).filter(
        ({ kind, at }) => kind === 'post-came-back' && dayOf(at) >= from && dayOf(at) <= asOf,
      ).length
      if (cameBack > 0) yield { dossierId: id, texts: [dossier.facts.procedure.field], counts: { cameBack } }
    }
  },
  notes: () => [
    'Trả kết quả: hồ sơ đã trả xong trong kỳ, tính theo lần trả cuối. Bưu gửi chuyển hoàn tính theo số lần.',
  ],
}
