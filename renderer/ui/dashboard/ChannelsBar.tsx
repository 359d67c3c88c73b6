import type { DashboardFigures } from '../../../electron/common/dashboard/model.ts'
import { percentOf } from '../../../electron/common/dashboard/rules.ts'
import type { Channel } from '../../../electron/common/procedures/model.ts'
import { dashboard } from '../../i18n/dashboard.ts'
import type { Series } from '../charts/fills.tsx'
import { ShareBar } from '../charts/ShareBar.tsx'

const words = dashboard.received
const SERIES: readonly (Series & { key: Channel })[] = [
  { key: 'counter', label: words.channels.counter, fill: 'solid', tone: 'action' },
  { key: 'online', label: words.channels.online, fill: 'hatch', tone: 'good' },
  { key: 'post', label: words.channels.post, fill: 'dots', tone: 'warn' },
]

/** What came in over the counter, online and by post. */
export function ChannelsBar({
  received,
  onOpen,
}: Pick<DashboardFigures, 'received'> & { onOpen?: (channel: Channel) => void }) {
  const whole = received.counter + received.online + received.post
  const parts = SERIES.map((series) => ({
    ...series,
    value: received[series.key],
    text: words.part(received[series.key], dashboard.percent(percentOf(received[series.key], whole))),
  }))
  return (
    <ShareBar
      title={words.title}
      description={words.description}
      parts={parts}
      {...(onOpen && { onOpen: (key) => onOpen(key as Channel) })}
    />
  )
}
