import { Form6aPaper } from '../../../electron/common/papers/records/form-6a.ts'
import { formOfPlaces, type Place6a } from '../../../electron/common/reports/form-6a.ts'
import { at, eachSize, type PaperSamples, sampleBase } from './parts.ts'

const FIELDS = [
  ...['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Đăng ký, quản lý cư trú', 'Hoạt động xây dựng'],
  'Thành lập và hoạt động của hộ kinh doanh, tổ hợp tác, hợp tác xã và liên hiệp hợp tác xã',
]
const STANDS = [
  ...['early', 'early', 'onTime', 'late', 'openInTime', 'openLate', 'early', 'withdrawn', 'refused'],
] as Place6a['stands'][]

/** A month in which nothing happened; an everyday quarter; a year with thirty fields and large figures. */
export const form6a: PaperSamples = (set) =>
  eachSize((size) => {
    const fields = { short: 0, typical: 7, extreme: 30 }[size]
    const each = { short: 0, typical: 9, extreme: 90 }[size]
    const places = Array.from({ length: fields }, (_, field) =>
      Array.from({ length: each + field * each * (size === 'extreme' ? 4 : 1) }, (_unused, index) => ({
        field: FIELDS[field] ?? `Lĩnh vực thứ ${field + 1} có tên rất dài theo quyết định công bố của bộ`,
        taken: (['direct', 'online', 'direct', 'carried'] as const)[index % 4]!,
        stands: STANDS[(index * 7 + field) % STANDS.length]!,
      })),
    ).flat()
    return Form6aPaper.parse({
      kind: 'form-6a',
      ...sampleBase('form-6a', set, size, '57/BC-UBND'),
      period: { short: 'Tháng 11 năm 2026', typical: 'Quý IV năm 2026', extreme: 'Năm 2026' }[size],
      from: { short: '2026-11-01', typical: '2026-09-15', extreme: '2025-12-15' }[size],
      to: { short: '2026-11-30', typical: '2026-12-14', extreme: '2026-12-14' }[size],
      reporter: 'Ủy ban nhân dân xã Hòa Bình',
      recipient: 'Ủy ban nhân dân tỉnh Phú Thọ',
      form6a: formOfPlaces(places),
      preparedBy: 'Nguyễn Thị Đường',
      signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Chủ' },
      madeAt: at('2026-12-15T02:00:00.000Z'),
    })
  })
