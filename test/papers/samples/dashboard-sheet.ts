import { yearBefore } from '../../../electron/common/time/periods.ts'
import { DashboardSheetPaper } from '../../../electron/common/papers/records/dashboard-sheet.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { at, eachSize, LONG_NAME, type PaperSamples, sampleBase } from './parts.ts'

const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Hoạt động xây dựng', 'Người có công']
const PEOPLE = ['Hoàng Văn Nghĩa', 'Nông Thị Hồng Vân', 'Lý Thị Ửng', 'Trần Văn Ước']
const LONG_FIELD = 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh), tổ hợp tác, liên hiệp hợp tác xã'

/** A new office without a dossier; an everyday month; figures of a province with names that do not fit. */
export const dashboardSheet: PaperSamples = (set) =>
  eachSize((size) => {
    const many = { short: 0, typical: 1, extreme: 97 }[size]
    const shares = (names: readonly string[]) =>
      size === 'short'
        ? []
        : names.map((name, index) => ({
            key: `${index} ${name}`,
            name,
            count: (40 - index * 3) * many,
            overdue: (index % 3) * many,
          }))
    const long = (names: readonly string[], name: string) =>
      size === 'extreme' ? Array.from({ length: 12 }, (_, index) => `${name} ${index + 1}`) : names
    return DashboardSheetPaper.parse({
      kind: 'dashboard-sheet',
      ...sampleBase('dashboard-sheet', set, size, null),
      from: '2026-11-01',
      to: '2026-11-30',
      asOf: at('2026-11-20T02:05:00.000Z'),
      targets: { onTime: 95, early: 30 },
      decided: {
        early: 318 * many,
        onTime: 402 * many,
        late: 21 * many,
        supplemented: 44 * many,
        reAppointed: 9 * many,
      },
      months: yearBefore('2026-11-30' as PlainDate).map((month, index) => ({
        month,
        early: (200 + index * 11) * many,
        onTime: (420 - index * 5) * many,
        late: ((index * 7) % 30) * many,
      })),
      received: {
        counter: 512 * many,
        online: 204 * many,
        post: 33 * many,
        toScan: 498 * many,
        scanned: 455 * many,
      },
      open: {
        total: 210 * many,
        late: 15 * many,
        byDue: [
          { slot: 'overdue', count: 12 * many },
          { slot: '2026-11-20', count: 31 * many },
          { slot: '2026-11-23', count: 44 * many },
          { slot: '2026-11-24', count: 27 * many },
          { slot: '2026-11-25', count: 19 * many },
          { slot: '2026-11-26', count: 8 * many },
          { slot: 'later', count: 52 * many },
          { slot: 'standing', count: 17 * many },
        ],
        byField: shares(long(FIELDS, LONG_FIELD)),
        byHolder: shares(long([...PEOPLE, ''], LONG_NAME)),
      },
      waiting: { toReview: 3 * many, toSign: 7 * many, toApprove: 2 * many, digital: 4 * many },
      madeBy: size === 'extreme' ? LONG_NAME : 'Lê Quang Huy',
    })
  })
