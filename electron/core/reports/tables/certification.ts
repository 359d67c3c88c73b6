import { setImmediate as others } from 'node:timers/promises'
import { bookOfDay } from '../../../../db/tables/certifications.ts'
import { certifiedDays } from '../../../../db/tables/report-rows.ts'
import type { CertificationKind } from '../../../common/certifications/model.ts'
import { added, counted, money, words } from '../../../common/reports/table.ts'
import type { TableSource } from './table-source.ts'

const KINDS: Record<CertificationKind, string> = {
  copy: 'Bản sao từ bản chính',
  signature: 'Chữ ký',
  translator: 'Chữ ký người dịch',
  transaction: 'Giao dịch',
}

/** What was certified, by kind, out of the books (NĐ 23/2015/NĐ-CP); a line that no longer holds keeps its number. */
export const certification: TableSource = {
  columns: [
    words('kind', 'Loại việc chứng thực', 40),
    counted('entered', 'Số đã ghi vào sổ'),
    counted('undone', 'Không còn giá trị'),
    added('certified', 'Số việc đã chứng thực', ['entered'], { minus: ['undone'] }),
    { ...counted('copies', 'Số bản'), opens: false },
    money('fee', 'Phí, lệ phí chứng thực'),
  ],
  async *entries({ act: { register }, period: { from }, asOf }) {
    for (const { day, kind } of certifiedDays(register, { from, to: asOf })) {
      for (const { dossierId, undone, copies, fee } of bookOfDay(register, day, kind)) {
        const counts = undone ? { entered: 1, undone: 1 } : { entered: 1, copies, fee }
        yield { dossierId, texts: [KINDS[kind]], counts }
      }
      await others()
    }
  },
  notes: () => [
    'Tính theo ngày ghi sổ chứng thực. Tiền là mức thu của từng giấy tờ ghi trong sổ; tiền đã thu xem báo cáo thu phí, lệ phí.',
  ],
}
