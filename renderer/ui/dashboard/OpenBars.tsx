import type { OpenShare } from '../../../electron/common/dashboard/model.ts'
import { dashboard } from '../../i18n/dashboard.ts'
import { BarTable } from '../charts/BarTable.tsx'
import type { Series } from '../charts/fills.tsx'

const words = dashboard.open
const SERIES: readonly Series[] = [
  { key: 'overdue', label: words.overdue, fill: 'cross', tone: 'bad' },
  { key: 'in-time', label: words.inTime, fill: 'solid', tone: 'action' },
]

/** Open dossiers by field or by who answers for them, the overdue ones apart. */
export function OpenBars({
  name,
  shares,
  onOpen,
}: {
  /** What the names are. */
  name: string
  shares: readonly OpenShare[]
  onOpen?: (key: string) => void
}) {
  const rows = shares.map(({ key, name: label, count, overdue }) => ({
    key,
    label: label || words.nobody,
    values: [overdue, count - overdue],
    text: words.share(count, overdue),
  }))
  return (
    <BarTable head={{ name, value: words.count }} series={SERIES} rows={rows} {...(onOpen && { onOpen })} />
  )
}
