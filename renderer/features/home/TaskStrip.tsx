import type { Task } from '../../../electron/common/home/api.ts'
import { vi } from '../../i18n/vi.ts'
import { openTask, toneOf } from './tasks.ts'

/** The day in figures, one press from each list. */
export function TaskStrip({ tasks }: { tasks: readonly Task[] }) {
  return (
    <div className="task-strip">
      {tasks.map((task) => (
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
