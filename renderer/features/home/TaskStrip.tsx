import type { View } from '../../../electron/common/dossiers/api.ts'
import type { Task } from '../../../electron/common/home/api.ts'
import { vi } from '../../i18n/vi.ts'
import { openTask, toneOf } from './tasks.ts'

/* Of what should not happen one is told when it does. */
const ONLY_IF_ANY: ReadonlySet<View> = new Set<View>([
  'to-accept',
  'arrived',
  'handover-late',
  'step-late',
  'untouched',
  'uncollected',
  'drifting',
  'waiting-outside',
])
const isShown = ({ view, count }: Task) => count > 0 || !ONLY_IF_ANY.has(view)

/** The day in figures, one press from each list. */
export function TaskStrip({ tasks }: { tasks: readonly Task[] }) {
  return (
    <div className="task-strip">
      {tasks.filter(isShown).map((task) => (
        <button
          key={task.view}
          type="button"
          className={`task-figure ${task.count > 0 ? `task-${toneOf(task.view)}` : 'task-none'}`}
          onClick={() => openTask(task)}
        >
          <span className="task-count number">{task.count}</span>
          <span>{vi.home.tasks[task.view]}</span>
        </button>
      ))}
    </div>
  )
}
