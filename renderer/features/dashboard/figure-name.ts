import type { Figure } from '../../../electron/common/dashboard/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'

const names = vi.dashboard.list.names

/** What a figure counts, in a line over its list; `holderName` is whom an open dossier's holder means. */
export function figureName(figure: Figure, holderName: string | undefined): string {
  switch (figure.of) {
    case 'open': {
      const { due, field, holder } = figure
      return [names.open, due !== null && slotName(due), field, holder !== null && holderName]
        .filter(Boolean)
        .join(' · ')
    }
    case 'open-late':
      return names.openLate
    case 'decided': {
      const { outcome, mark } = figure
      const how = outcome === 'in-time' ? names.inTime : outcome && names.outcome[outcome]
      return [names.decided, how, mark && names.mark[mark]].filter(Boolean).join(' · ')
    }
    case 'received': {
      const { channel, scanned } = figure
      return [names.received, channel && names.channel[channel], scanned && names.scanned[scanned]]
        .filter(Boolean)
        .join(' · ')
    }
    case 'waiting':
      return names.waiting[figure.for]
  }
}

function slotName(slot: NonNullable<Extract<Figure, { of: 'open' }>['due']>): string {
  return Object.hasOwn(names.slots, slot)
    ? names.slots[slot as keyof typeof names.slots]
    : names.due(formatDay(slot as Parameters<typeof formatDay>[0]))
}
