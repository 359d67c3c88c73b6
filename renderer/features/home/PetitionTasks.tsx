import type { Role } from '../../../electron/common/api-spec.ts'
import type { PetitionView } from '../../../electron/common/petitions/api.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../../ui/moment-text.ts'

const LINES = 4
const ON = { on: ['petition', 'delegation'] }
type Task = Exclude<PetitionView, 'all'>
/** What of petitions each role is called for, most pressing first. */
const TASKS: Record<Role, readonly Task[]> = {
  officer: ['to-answer', 'to-hand-over', 'to-publish'],
  specialist: ['to-answer'],
  head: ['to-answer', 'to-hand-over'],
  leader: ['overdue', 'to-answer', 'to-hand-over', 'to-publish'],
  administrator: [],
}

/** Which views of petitions call for this officer now. */
export function usePetitionTasks(): readonly Task[] {
  const { role } = useOfficer()
  const tasks = TASKS[role]
  // Any view tells how many stand in each.
  const { data } = useQuery('petitions.list', tasks.length > 0 ? { view: 'to-answer' } : null, ON)
  return data ? tasks.filter((task) => data.counts[task] > 0) : []
}

/** Petitions that wait for this officer: to answer, to hand over, late, to publish. */
export function PetitionTasks({ tasks }: { tasks: readonly Task[] }) {
  return tasks.map((view) => <PetitionTask key={view} view={view} />)
}

function PetitionTask({ view }: { view: Task }) {
  const { data } = useQuery('petitions.list', { view }, ON)
  const words = vi.petitions.home
  const count = data?.counts[view] ?? 0
  if (!data || count === 0) return null
  const late = data.lines.some((line) => line.late)
  return (
    <section className={`card task-card task-${late ? 'bad' : 'warn'}`}>
      <header className="card-head">
        <div className="grow">
          <h2>
            {words[view].title} <span className="task-card-count number">{count}</span>
          </h2>
          <p className="soft small">{words[view].hint}</p>
        </div>
        <Button tone="quiet" size="small" icon="right" onClick={() => go('petitions', { view })}>
          {count > LINES ? words.all(count) : words.open}
        </Button>
      </header>
      <ul className="task-lines">
        {data.lines.slice(0, LINES).map((line) => (
          <li key={line.id}>
            <button type="button" className="task-line" onClick={() => go('petition', { id: line.id })}>
              <span className="name-badges">
                <span className="strong clip">{line.name ?? vi.petitions.nameless}</span>
              </span>
              <span className="soft clip" title={line.content}>
                {line.content}
              </span>
              <span className="number small clip" title={line.petitionNo}>
                {line.petitionNo}
              </span>
              <span className="task-when small">
                {line.late ? (
                  <Badge tone="bad">{vi.petitions.late}</Badge>
                ) : (
                  <span className="soft number">
                    {line.answerBy ? momentText(line.answerBy) : vi.petitions.noLimit}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
