import {
  digitisedPapers,
  factsOfRow,
  hasDigitisedResult,
  receivedRows,
} from '../../../../db/tables/report-rows.ts'
import { endingOf } from '../../../common/dossiers/timeliness.ts'
import { counted, rate, words } from '../../../common/reports/table.ts'
import { componentsToScan } from '../../../common/scans/scan-need.ts'
import { endedInPages, inPages, type TableSource } from './table-source.ts'

const [DOSSIERS, PAPERS, RESULTS] = [
  'Hồ sơ giấy nhận trong kỳ',
  'Giấy tờ của các hồ sơ đó',
  'Kết quả có trong kỳ',
]
const papers = (key: string, label: string) => ({ ...counted(key, label, PAPERS), opens: false })

/** Papers that had to be digitised and results that were there, and how many of them have been, by field. */
export const digitised: TableSource = {
  columns: [
    words('field', 'Lĩnh vực', 32),
    counted('dossiers', 'Phải số hóa', DOSSIERS),
    counted('dossiersDone', 'Đã số hóa đủ', DOSSIERS),
    rate('dossierRate', 'Tỷ lệ', ['dossiersDone'], 'dossiers', DOSSIERS),
    papers('papers', 'Phải số hóa'),
    papers('papersDone', 'Đã số hóa'),
    papers('reused', 'trong đó dùng lại'),
    rate('paperRate', 'Tỷ lệ', ['papersDone'], 'papers', PAPERS),
    counted('results', 'Tổng số', RESULTS),
    counted('resultsDone', 'Đã số hóa', RESULTS),
    rate('resultRate', 'Tỷ lệ', ['resultsDone'], 'results', RESULTS),
  ],
  async *entries({ act: { register }, period: { from }, asOf }) {
    const days = { from, to: asOf }
    for await (const row of inPages((page) => receivedRows(register, days, page))) {
      const asked = componentsToScan(factsOfRow(row))
      if (asked.length === 0) continue
      const { documents, secret } = digitisedPapers(register, row.id)
      const wanted = asked.filter((code) => !secret.includes(code))
      if (wanted.length === 0) continue
      const done = documents.filter(({ component }) => wanted.includes(component))
      const counts = {
        dossiers: 1,
        dossiersDone: done.length === wanted.length ? 1 : 0,
        papers: wanted.length,
        papersDone: done.length,
        reused: done.filter(({ reused }) => reused).length,
      }
      yield { dossierId: row.id, texts: [row.field], counts }
    }
    for await (const { id, field, status } of endedInPages(register, days)) {
      if (endingOf(status) !== 'result') continue
      const resultsDone = hasDigitisedResult(register, id) ? 1 : 0
      yield { dossierId: id, texts: [field], counts: { results: 1, resultsDone } }
    }
  },
  notes: () => [
    'Không tính hồ sơ nộp trực tuyến, giấy tờ chỉ xuất trình, giấy tờ có dữ liệu trong cơ sở dữ liệu và giấy tờ mật (TT 01/2023/TT-VPCP, TT 03/2025/TT-VPCP). Số đã số hóa tính đến lúc lập báo cáo.',
  ],
}
