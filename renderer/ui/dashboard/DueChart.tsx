import type { DashboardFigures, DueSlot } from '../../../electron/common/dashboard/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { dashboard } from '../../i18n/dashboard.ts'
import { ColumnChart } from '../charts/ColumnChart.tsx'
import type { Fill, Tone } from '../charts/fills.tsx'

const words = dashboard.open

/* The same dossiers in three moods: too late, in time, standing still. A column has one of them. */
const SERIES: readonly { key: string; label: string; fill: Fill; tone: Tone }[] = [
  { key: 'overdue', label: words.slots.overdue, fill: 'cross', tone: 'bad' },
  { key: 'due', label: words.inTime, fill: 'solid', tone: 'action' },
  { key: 'standing', label: words.slots.standing, fill: 'empty', tone: 'neutral' },
]

/** Open dossiers by when they are due. */
export function DueChart({
  byDue,
  asOf,
  height,
  onOpen,
}: Pick<DashboardFigures['open'], 'byDue'> &
  Pick<DashboardFigures, 'asOf'> & { height?: number; onOpen?: (slot: DueSlot) => void }) {
  const today = dayOf(asOf)
  const columns = byDue.map(({ slot, count }) => ({
    key: slot,
    label: labelOf(slot, today),
    said: words.slotSaid(slotName(slot), count),
    values: [
      slot === 'overdue' ? count : 0,
      slot === 'overdue' || slot === 'standing' ? 0 : count,
      slot === 'standing' ? count : 0,
    ],
  }))
  return (
    <ColumnChart
      title={words.byDue}
      description={words.byDueDescription}
      series={SERIES}
      columns={columns}
      {...(height !== undefined && { height })}
      {...(onOpen && { onOpen: (key) => onOpen(key as DueSlot) })}
    />
  )
}

const isDay = (slot: DueSlot): slot is PlainDate => !(slot in words.slots)
const slotName = (slot: DueSlot) =>
  isDay(slot) ? formatDay(slot) : words.slots[slot as keyof typeof words.slots]

function labelOf(slot: DueSlot, today: PlainDate): string {
  if (!isDay(slot)) return slotName(slot)
  return slot === today ? words.today : formatDay(slot).slice(0, 5)
}
