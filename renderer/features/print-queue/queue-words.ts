import type { QueueLine, QueueState } from '../../../electron/common/papers/api.ts'
import type { Instant, PlainDate } from '../../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { TROUBLE } from '../../i18n/papers.ts'
import { vi } from '../../i18n/vi.ts'
import type { Tone } from '../../ui/Badge.tsx'
import type { IconName } from '../../ui/Icon.tsx'

const words = vi.printQueue

/** What asks nothing more of anybody. */
export const isDone = ({ state }: QueueLine) => state === 'printed' || state === 'saved'

export const LOOK: Record<QueueState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'warn', icon: 'clock' },
  printing: { tone: 'info', icon: 'print' },
  sent: { tone: 'info', icon: 'print' },
  printed: { tone: 'good', icon: 'check' },
  saved: { tone: 'good', icon: 'download' },
  failed: { tone: 'bad', icon: 'warning' },
  interrupted: { tone: 'warn', icon: 'warning' },
}

/** Why a print stands where it does, as a sentence; empty when there is nothing to say. */
export function whyOf(line: QueueLine): string {
  const { state, code, trouble } = line
  if (state === 'sent') return words.sent
  if (state === 'interrupted') return words.interrupted
  if (state === 'printing') return words.atPrinter
  if (state === 'waiting' && code === null) return words.behind
  if (code === null || isDone(line)) return ''
  if (code === 'PRINTER_STOPPED') return TROUBLE[trouble ?? ''] ?? words.why.PRINTER_STOPPED
  return (words.why as Record<string, string>)[code] ?? ''
}

/** What the paper is about: a dossier's number, or a day. */
export function aboutOf({ dossierNo, about }: QueueLine): string {
  if (dossierNo) return dossierNo
  return /^\d{4}-\d{2}-\d{2}$/.test(about) ? words.ofDay(formatDay(about as PlainDate)) : ''
}

/** Where to and how: printer, tray, sets, copy number. */
export function howOf({ state, printer, tray, copies, copyNo }: QueueLine): { main: string; more: string } {
  const main = printer?.replaceAll('_', ' ') ?? (state === 'saved' ? words.file : words.noPrinter)
  const more = [tray && words.tray(tray), words.sets(copies), words.copyNo(copyNo)].filter(Boolean).join(', ')
  return { main, more }
}

/** The hour today, before that the day with it. */
export function whenOf(at: Instant, today: PlainDate): string {
  const day = dayOf(at)
  return day === today ? clockOf(at) : `${clockOf(at)} ${formatDay(day).slice(0, 5)}`
}
