import type { Refusal } from '../../../electron/common/sync/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'

/** What the shared system declined, as tasks; nothing when there is none. */
export function RefusalTasks() {
  const { data, error, reload } = useQuery('sync.refusals', {}, { on: ['dossier', 'delivery'] })
  if (error) return <ErrorNotice call="sync.refusals" error={error} />
  if (!data || data.length === 0) return null
  return (
    <Card title={vi.sync.tasks.title} lead={vi.sync.tasks.lead} flush>
      <ul className="closing-tasks">
        {data.map((task) => (
          <Task key={`${task.epoch}/${task.seq}`} task={task} onResent={reload} />
        ))}
      </ul>
    </Card>
  )
}

function Task({ task, onResent }: { task: Refusal; onResent: () => void }) {
  const resend = useCommand('sync.resend')
  const start = useCommand('sync.start')
  const sends = useIs('officer', 'leader', 'administrator')
  const corrects = useIs('officer', 'specialist')
  const words = vi.sync.tasks
  return (
    <li>
      <div className="closing-task">
        <Icon name="warning" size={22} />
        <div className="grow">
          <div className="closing-task-head">
            <DossierNo dossierNo={task.dossierNo} short />
            <span className="strong clip">{task.applicantName}</span>
            <span className="soft small number">{momentText(task.answeredAt)}</span>
          </div>
          <p>{task.reason}</p>
          {task.waiting > 0 && <p className="soft small">{words.waiting(task.waiting)}</p>}
        </div>
        <Button size="small" icon="folder" onClick={() => go('dossier', { id: task.dossierId })}>
          {words.open}
        </Button>
        {task.correctable && !task.resendable && corrects && (
          <Button
            size="small"
            icon="edit"
            title={words.correctHint}
            onClick={() => go('correction', { dossierId: task.dossierId })}
          >
            {words.correct}
          </Button>
        )}
        {task.resendable && sends && (
          <Button
            size="small"
            icon="refresh"
            title={words.resendHint}
            busy={resend.busy}
            onClick={async () => {
              if (!(await resend.run({ epoch: task.epoch, seq: task.seq }))) return
              // A loop that runs takes it along; otherwise it goes now, for that is what the button says.
              await start.run({})
              notify({ tone: 'info', text: words.resent })
              onResent()
            }}
          >
            {words.resend}
          </Button>
        )}
      </div>
      <ErrorNotice call="sync.resend" error={resend.error} />
    </li>
  )
}
