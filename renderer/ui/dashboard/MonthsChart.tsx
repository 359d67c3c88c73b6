import type { DashboardFigures } from '../../../electron/common/dashboard/model.ts'
import { percentOf } from '../../../electron/common/dashboard/rules.ts'
import { dashboard } from '../../i18n/dashboard.ts'
import { ColumnChart } from '../charts/ColumnChart.tsx'
import type { Series } from '../charts/fills.tsx'

const words = dashboard.months
const SERIES: readonly Series[] = [
  { key: 'early', label: words.parts.early, fill: 'solid', tone: 'good' },
  { key: 'on-time', label: words.parts.onTime, fill: 'hatch', tone: 'action' },
  { key: 'late', label: words.parts.late, fill: 'cross', tone: 'bad' },
]

/** On time or not by month; over each column the rate. */
export function MonthsChart({
  months,
  height,
  onOpen,
}: Pick<DashboardFigures, 'months'> & { height?: number; onOpen?: (month: string) => void }) {
  const columns = months.map(({ month, ...one }) => {
    const rate = percentOf(one.early + one.onTime, one.early + one.onTime + one.late)
    return {
      key: month,
      label: words.month(month),
      above: rate === null ? '' : dashboard.percent(rate),
      said: words.said(words.monthLong(month), one, dashboard.percent(rate)),
      values: [one.early, one.onTime, one.late],
    }
  })
  return (
    <ColumnChart
      title={words.title}
      description={words.description(
        words.monthLong(months[0]!.month),
        words.monthLong(months.at(-1)!.month),
      )}
      series={SERIES}
      columns={columns}
      {...(height !== undefined && { height })}
      {...(onOpen && { onOpen })}
    />
  )
}
