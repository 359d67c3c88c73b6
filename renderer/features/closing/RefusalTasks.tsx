import type { ClosingRow } from '../../../electron/common/closings/model.ts'
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
import { AttendButton } from './AttendButton.tsx'

/** What the shared system declined, as tasks; nothing when there is none. */
export function RefusalTasks({ rows }: { rows: readonly ClosingRow[] }) {
  const { data, error, reload } = useQuery('sync.refusals', {}, { on: ['dossier', 'delivery', 'closing'] })
  if (error) return <ErrorNotice call="sync.refusals" error={error} />
  if (!data || data.length === 0) return null
  return (
    <Card title={vi.sync.tasks.title} lead={vi.sync.tasks.lead} flush>
      <ul className="closing-tasks">
        {data.map((task) => (
          <Task
            key={`${task.epoch}/${task.seq}`}
            task={task}
            attended={rows.find((row) => row.dossierId === task.dossierId)?.attended ?? null}
            onResent={reload}
          />
        ))}
      </ul>
    </Card>
  )
}

type TaskProps = { task: Refusal; attended: ClosingRow['attended']; onResent: () => void }

function Task({ task, attended, onResent }: TaskProps) {
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
          <p className="small">{adviceFor(task)}</p>
          {attended && (
            <p className="soft small">
              {vi.evening.attend.left(attended.by, momentText(attended.at), attended.note)}
            </p>
          )}
          {task.waiting > 0 && <p className="soft small">{words.waiting(task.waiting)}</p>}
        </div>
        <AttendButton dossierId={task.dossierId} dossierNo={task.dossierNo} attended={attended} />
        <Button
          size="small"
          icon="folder"
          title={OPEN[task.remedy]?.hint}
          onClick={() => go('dossier', { id: task.dossierId })}
        >
          {OPEN[task.remedy]?.words ?? words.open}
        </Button>
        {task.remedy === 'correct' && corrects && (
          <Button
            size="small"
            icon="edit"
            title={words.correctHint}
            onClick={() => go('correction', { dossierId: task.dossierId })}
          >
            {words.correct}
          </Button>
        )}
        {task.remedy === 'review' && (
          <Button
            size="small"
            icon="edit"
            title={vi.evening.remedy.reviewHint}
            onClick={() => go('review', { epoch: task.epoch, seq: task.seq })}
          >
            {vi.evening.remedy.review}
          </Button>
        )}
        {task.remedy === 'resend' && sends && (
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

/** Where the dossier's page is the place to set it right. */
const OPEN: Partial<Record<Refusal['remedy'], { words: string; hint: string }>> = {
  void: { words: vi.evening.remedy.void, hint: vi.evening.remedy.voidHint },
  readdress: { words: vi.evening.remedy.readdress, hint: vi.evening.remedy.readdressHint },
}

function adviceFor({ code }: Refusal): string {
  if (code === 'CONFLICT') return vi.evening.conflictAdvice
  const advice: Partial<Record<string, string>> = vi.evening.advice
  return advice[code] ?? vi.evening.unknownAdvice
}
