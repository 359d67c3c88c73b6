import { TableReportPaper } from '../../../electron/common/papers/records/table-report.ts'
import { added, counted, listOf, rate, tableOf, words } from '../../../electron/common/reports/table.ts'
import { at, eachSize, type PaperSamples, sampleBase } from './parts.ts'

const [IN, OUT] = ['Tiếp nhận', 'Đã giải quyết']
const COLUMNS = [
  words('officer', 'Cán bộ, công chức', 30),
  words('department', 'Bộ phận', 22),
  counted('received', 'Tổng số', IN),
  counted('online', 'Trực tuyến', IN),
  added('resolved', 'Tổng số', ['early', 'late'], { group: OUT }),
  counted('early', 'Trước và đúng hạn', OUT),
  counted('late', 'Quá hạn', OUT),
  rate('inTime', 'Tỷ lệ đúng hạn', ['early'], 'resolved', OUT),
  counted('open', 'Đang giữ'),
]
const LIST = [
  words('dossier', 'Mã hồ sơ, số phiếu', 22),
  words('applicant', 'Người nộp', 22),
  words('reason', 'Nội dung, lý do', 60),
  { ...counted('time', 'Lần'), width: 7, opens: false },
]
const LONG = 'Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính, lĩnh vực tư pháp và hộ tịch'

/** A month in which nothing happened; a table with groups, sums and rates; a list of some pages with long words. */
export const tableReport: PaperSamples = (set) =>
  eachSize((size) => {
    const table = {
      short: () => tableOf(COLUMNS, []),
      typical: () =>
        tableOf(
          COLUMNS,
          ['Nguyễn Thị Đường', 'Hoàng Văn Chuyên', 'Nông Thị Trưởng'].map((name, index) => ({
            dossierId: null,
            texts: [name, index === 0 ? '' : 'Tư pháp'],
            counts: {
              received: 1240 * (3 - index),
              online: 310 * index,
              early: 820 + index,
              late: index,
              open: 7,
            },
          })),
          ['Tiếp nhận tính cho người nhận hồ sơ, các cột khác cho người giữ hồ sơ sau cùng.'],
        ),
      extreme: () =>
        listOf(
          LIST,
          Array.from({ length: 60 }, (_, index) => ({
            dossierId: null,
            texts: [
              `H14.999.01-261120-${String(index + 1).padStart(4, '0')}`,
              index % 7 === 0
                ? 'Công ty trách nhiệm hữu hạn một thành viên Xuất nhập khẩu Hòa Bình'
                : 'Lò Thị Ón',
              index % 5 === 0 ? `${LONG}; ${LONG}; ${LONG}` : 'Thiếu chữ ký; tờ khai chưa ghi ngày',
            ],
            counts: { time: (index % 2) + 1 },
          })),
          ['Yêu cầu bổ sung 60 lượt.', 'Hồ sơ bị yêu cầu bổ sung quá một lần: 30.'],
        ),
    }[size]()
    return TableReportPaper.parse({
      kind: 'table-report',
      ...sampleBase('table-report', set, size, '57/BC-UBND'),
      title:
        size === 'extreme'
          ? 'Danh sách hồ sơ yêu cầu bổ sung, từ chối'
          : 'Khối lượng công việc của cán bộ, công chức',
      unit: size === 'extreme' ? 'Lượt yêu cầu, từ chối' : 'Hồ sơ',
      period: { short: 'Tháng 11 năm 2026', typical: 'Quý IV năm 2026', extreme: 'Năm 2026' }[size],
      from: { short: '2026-11-01', typical: '2026-09-15', extreme: '2025-12-15' }[size],
      to: { short: '2026-11-30', typical: '2026-12-14', extreme: '2026-12-14' }[size],
      reporter: 'Ủy ban nhân dân xã Hòa Bình',
      recipient: 'Ủy ban nhân dân tỉnh Phú Thọ',
      table,
      preparedBy: 'Nguyễn Thị Đường',
      signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Chủ' },
      madeAt: at('2026-12-15T02:00:00.000Z'),
    })
  })
