import { listAccounts } from '../../../../db/tables/accounts.ts'
import { receivedRows, receiverOf, returnedRows } from '../../../../db/tables/report-rows.ts'
import { added, counted, rate, words } from '../../../common/reports/table.ts'
import { allMembers } from '../members.ts'
import { inPages, type TableSource } from './table-source.ts'

const [ENDED, OPEN] = ['Đã giải quyết', 'Đang giữ']

/**
 * What each officer took in, resolved, gave back and still has. Resolved and open are those of form II.06a, in the
 * hands of whoever answered for the dossier last: whoever took it in, where it was handed to nobody.
 */
export const workload: TableSource = {
  columns: [
    words('officer', 'Cán bộ, công chức', 30),
    words('department', 'Bộ phận', 22),
    counted('received', 'Tiếp nhận'),
    added('resolved', 'Tổng số', ['early', 'onTime', 'late'], { group: ENDED }),
    counted('early', 'Trước hạn', ENDED),
    counted('onTime', 'Đúng hạn', ENDED),
    counted('late', 'Quá hạn', ENDED),
    rate('inTime', 'Tỷ lệ đúng hạn', ['early', 'onTime'], 'resolved', ENDED),
    counted('ended', 'Từ chối, dừng, rút'),
    counted('returned', 'Trả kết quả'),
    added('open', 'Tổng số', ['openInTime', 'openLate'], { group: OPEN }),
    counted('openInTime', 'Trong hạn', OPEN),
    counted('openLate', 'Quá hạn', OPEN),
  ],
  async *entries({ act: { register }, period, asOf }) {
    const days = { from: period.from, to: asOf }
    const accounts = new Map(listAccounts(register).map((one) => [one.id, one]))
    const textsOf = (id: string, name: string | null) => {
      const account = accounts.get(id)
      return [account?.name ?? name ?? 'Không rõ', account?.department ?? '']
    }
    const took = inPages((page) => receivedRows(register, days, page))
    for await (const { id, officerId, officerName } of took)
      yield { dossierId: id, texts: textsOf(officerId, officerName), counts: { received: 1 } }
    const gave = inPages((page) => returnedRows(register, days, page))
    for await (const { id, officerId, officerName } of gave)
      yield { dossierId: id, texts: textsOf(officerId, officerName), counts: { returned: 1 } }
    for (const { id, stands, assigneeId, assigneeName } of await allMembers(register, period, asOf)) {
      const isOther = stands === 'refused' || stands === 'stopped' || stands === 'withdrawn'
      const holder = assigneeId ? { id: assigneeId, name: assigneeName } : receiverOf(register, id)
      yield {
        dossierId: id,
        texts: textsOf(holder.id, holder.name),
        counts: { [isOther ? 'ended' : stands]: 1 },
      }
    }
  },
  notes: () => [
    'Tiếp nhận tính cho người nhận hồ sơ, trả kết quả cho người trả, các cột khác cho người giữ hồ sơ sau cùng, chưa chuyển cho ai thì là người nhận. Trước hạn, đúng hạn, quá hạn theo cách tính của biểu II.06a.',
  ],
}
