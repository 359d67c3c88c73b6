import { useState } from 'react'
import type { QueueLine } from '../../../electron/common/papers/api.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { Page } from '../../ui/Page.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { PrintAgainDialog } from './PrintAgainDialog.tsx'
import './PrintQueueScreen.css'
import { aboutOf, howOf, isDone, LOOK, whenOf, whyOf } from './queue-words.ts'

const words = vi.printQueue
type View = 'open' | 'done' | 'all'

/** What waits for a printer, what came out and what did not and why; from here it is printed again. */
export function PrintQueueScreen() {
  const { data, error } = useQuery('papers.queue', {}, { on: ['paper', 'dossier', 'closing'] })
  const [view, setView] = useState<View>('open')
  const [again, setAgain] = useState<QueueLine | null>(null)
  const confirm = useCommand('papers.confirm')
  const drop = useCommand('papers.dropPrint')
  const lines = data ?? []
  const done = lines.filter(isDone)
  const open = lines.filter((line) => !isDone(line))
  const shown = { open, done, all: lines }[view]
  const today = dayOf(counterNow())

  const act = async (which: 'confirm' | 'drop', { printId }: QueueLine) => {
    confirm.clear()
    drop.clear()
    if (!(await (which === 'confirm' ? confirm : drop).run({ printId }))) return
    notify({ tone: 'good', text: which === 'confirm' ? words.confirmed : words.dropped })
  }
  const columns: Column<QueueLine>[] = [
    {
      key: 'state',
      header: words.columns.state,
      width: 'minmax(168px, 2fr)',
      render: (line) => (
        <div className="queue-state">
          <Badge {...LOOK[line.state]}>{words.states[line.state]}</Badge>
          <span className="soft small queue-lines" title={whyOf(line)}>
            {whyOf(line)}
          </span>
        </div>
      ),
    },
    {
      key: 'paper',
      header: words.columns.paper,
      width: 'minmax(150px, 1.9fr)',
      render: (line) => (
        <CellTwo
          top={
            <span className="strong queue-lines" title={vi.papers.kinds[line.kind]}>
              {vi.papers.kinds[line.kind]}
            </span>
          }
          below={
            line.dossierNo ? (
              <a
                href="#dossier"
                className="clip queue-no"
                title={`${words.open} ${line.dossierNo}`}
                onClick={(event) => {
                  event.preventDefault()
                  go('dossier', { id: line.about })
                }}
              >
                <bdi>{line.dossierNo}</bdi>
              </a>
            ) : (
              aboutOf(line)
            )
          }
        />
      ),
    },
    {
      key: 'how',
      header: words.columns.how,
      width: 'minmax(84px, 1.1fr)',
      render: (line) => {
        const { main, more } = howOf(line)
        return <CellTwo top={main} below={more} />
      },
    },
    {
      key: 'when',
      header: `${words.columns.when}, ${words.columns.who.toLowerCase()}`,
      width: 'minmax(80px, 1fr)',
      render: ({ askedAt, officerName }) => (
        <CellTwo
          top={<span title={momentText(askedAt)}>{whenOf(askedAt, today)}</span>}
          below={officerName}
        />
      ),
    },
    {
      key: 'actions',
      header: <span className="for-reader">{words.columns.actions}</span>,
      width: '200px',
      align: 'end',
      render: (line) => (
        <LineActions
          line={line}
          busy={confirm.busy || drop.busy}
          onAgain={() => setAgain(line)}
          onConfirm={() => void act('confirm', line)}
          onDrop={() => void act('drop', line)}
        />
      ),
    },
  ]
  return (
    <Page title={words.title} lead={words.lead} width="fill">
      <ErrorNotice call="papers.queue" error={error} />
      <ErrorNotice call="papers.confirm" error={confirm.error} />
      <ErrorNotice call="papers.dropPrint" error={drop.error} />
      <div className="queue-sheet">
        <Tabs
          label={words.title}
          value={view}
          onChange={setView}
          tabs={[
            { value: 'open', label: words.tabs.open, count: open.length },
            { value: 'done', label: words.tabs.done, count: done.length },
            { value: 'all', label: words.tabs.all, count: lines.length },
          ]}
        />
        <Table
          key={view}
          label={words.title}
          rows={shown}
          columns={columns}
          rowKey={({ printId }) => printId}
          rowHeight={84}
          onOpen={(line) => {
            if (canAgain(line)) setAgain(line)
          }}
          empty={
            data && (
              <EmptyState icon="print" title={view === 'done' ? words.empty.done : words.empty.open}>
                {view === 'done' ? words.empty.doneHint : words.empty.openHint}
              </EmptyState>
            )
          }
        />
      </div>
      {again && (
        <PrintAgainDialog
          line={again}
          onClose={() => setAgain(null)}
          {...(isDone(again)
            ? {}
            : {
                onDrop: () => {
                  setAgain(null)
                  void act('drop', again)
                },
              })}
        />
      )}
    </Page>
  )
}

/** While it is on its way a second order would print it twice. */
const canAgain = ({ state, canWithdraw }: QueueLine) => state !== 'printing' && !canWithdraw

function LineActions({
  line,
  busy,
  onAgain,
  onConfirm,
  onDrop,
}: {
  line: QueueLine
  busy: boolean
  onAgain: () => void
  onConfirm: () => void
  onDrop: () => void
}) {
  const about = `${vi.papers.kinds[line.kind]} ${aboutOf(line)}`
  const asks = line.state === 'sent' || line.state === 'interrupted'
  return (
    <span className="queue-actions">
      {asks && (
        <Button
          size="small"
          tone="primary"
          icon="check"
          disabled={busy}
          onClick={onConfirm}
          aria-label={`${words.confirm}: ${about}`}
        >
          {words.confirm}
        </Button>
      )}
      {canAgain(line) && (
        <Button
          size="small"
          tone={isDone(line) || asks ? 'secondary' : 'primary'}
          icon="print"
          title={words.againHint}
          aria-label={`${words.again}: ${about}`}
          onClick={onAgain}
        >
          {words.again}
        </Button>
      )}
      {!isDone(line) && !asks && line.state !== 'printing' && (
        <IconButton icon="remove" label={`${words.drop}: ${about}`} disabled={busy} onClick={onDrop} />
      )}
    </span>
  )
}
