import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import type { Task } from '../../../electron/common/home/api.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { RemainingText } from '../../ui/RemainingText.tsx'
import { openTask, toneOf } from './tasks.ts'

/* Told elsewhere: as time left beside the line, and in a list of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'overdue',
  'due-today',
  'due-in-one',
  'due-in-two',
  'apology-due',
])

/** One task of the day with its first lines. */
export function TaskCard({ task }: { task: Task }) {
  const words = vi.home
  return (
    <section className={`card task-card task-${toneOf(task.view)}`}>
      <header className="card-head">
        <div className="grow">
          <h2>
            {words.tasks[task.view]} <span className="task-card-count number">{task.count}</span>
          </h2>
          <p className="soft small">{words.hints[task.view]}</p>
        </div>
        <Button tone="quiet" size="small" icon="right" onClick={() => openTask(task)}>
          {task.count > task.lines.length ? words.all(task.count) : words.open}
        </Button>
      </header>
      <ul className="task-lines">
        {task.lines.map((line) => (
          <li key={line.id}>
            <TaskLine line={line} view={task.view} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TaskLine({ line, view }: { line: DossierLine; view: Task['view'] }) {
  // The other cards say it in their title.
  const why = view === 'drifting' ? line.reminders.find((reason) => !ELSEWHERE.has(reason)) : undefined
  return (
    <button type="button" className="task-line" onClick={() => go('dossier', { id: line.id })}>
      <span className="name-badges">
        <span className="strong clip" title={line.applicantName}>
          {line.applicantName}
        </span>
        {line.priority && <Badge tone="warn">{vi.dossiers.priority}</Badge>}
        {why && <Badge tone="warn">{vi.reminders.reasons[why]}</Badge>}
      </span>
      <span className="soft clip" title={line.procedureName}>
        {line.procedureName}
      </span>
      {line.phone && !line.remaining ? (
        <span className="soft number clip">{line.phone}</span>
      ) : (
        <DossierNo dossierNo={line.dossierNo} short />
      )}
      <span className="task-when">
        {line.remaining ? (
          <RemainingText remaining={line.remaining} />
        ) : (
          <span className="soft small">{line.finishedAt && <MomentText at={line.finishedAt} />}</span>
        )}
      </span>
    </button>
  )
}
