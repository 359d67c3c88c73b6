import { z } from 'zod'

/** Reports that are one table; each has its columns and its query in a file of `electron/core/reports/tables/`. */
export const TABLE_KINDS = [
  'post',
  'fees',
  'certification',
  'supplements',
  'workload',
  'online',
  'digitised',
  'index-766',
] as const
export const TableKind = z.enum(TABLE_KINDS)
export type TableKind = z.infer<typeof TableKind>

/** Every report of a period, in the order in which they are offered. */
export const REPORT_KINDS = ['form-6a', ...TABLE_KINDS] as const
export const ReportKind = z.enum(REPORT_KINDS)
export type ReportKind = z.infer<typeof ReportKind>

/** What a table is called on paper, and in what it counts. */
export const TABLE_TITLES: Record<TableKind, { title: string; unit: string; fileName: string }> = {
  post: {
    title: 'Tiếp nhận hồ sơ, trả kết quả qua dịch vụ bưu chính công ích',
    unit: 'Hồ sơ',
    fileName: 'buu chinh',
  },
  fees: { title: 'Thu phí, lệ phí', unit: 'Đồng', fileName: 'phi le phi' },
  certification: { title: 'Kết quả chứng thực', unit: 'Việc chứng thực', fileName: 'chung thuc' },
  supplements: {
    title: 'Danh sách hồ sơ yêu cầu bổ sung, từ chối',
    unit: 'Lượt yêu cầu, từ chối',
    fileName: 'bo sung tu choi',
  },
  workload: { title: 'Khối lượng công việc của cán bộ, công chức', unit: 'Hồ sơ', fileName: 'cong viec' },
  online: { title: 'Tỷ lệ hồ sơ nộp trực tuyến', unit: 'Hồ sơ', fileName: 'truc tuyen' },
  digitised: {
    title: 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
    unit: 'Hồ sơ, giấy tờ',
    fileName: 'so hoa',
  },
  'index-766': {
    title: 'Tự đánh giá theo Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)',
    unit: 'Điểm',
    fileName: 'chi so 766',
  },
}
