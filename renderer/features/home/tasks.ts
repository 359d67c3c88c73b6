import type { View } from '../../../electron/common/dossiers/api.ts'
import type { Task } from '../../../electron/common/home/api.ts'
import { go } from '../../app/routes.ts'

type Tone = 'bad' | 'warn' | 'info'

const TONES: Partial<Record<View, Tone>> = {
  overdue: 'bad',
  drifting: 'bad',
  'step-late': 'bad',
  'handover-late': 'bad',
  untouched: 'warn',
  'to-accept': 'warn',
  'late-again': 'bad',
  'late-unexplained': 'bad',
  'late-to-confirm': 'warn',
  escalated: 'bad',
  'due-today': 'warn',
  'to-apologise': 'warn',
  'to-approve': 'warn',
  'to-deliver': 'warn',
}

/** How pressing a task is. */
export function toneOf(view: View): Tone {
  return TONES[view] ?? 'info'
}

/** Opens the register where this task's dossiers are. */
export function openTask({ view, mine }: Pick<Task, 'view' | 'mine'>): void {
  // Where several are confirmed at once.
  if (view === 'late-to-confirm') return go('late', { toConfirm: true })
  go('register', { view, ...(mine && view !== 'mine' ? { mine } : {}) })
}
