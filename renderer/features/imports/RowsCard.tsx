import { type ReactNode, useState } from 'react'
import type { CheckedRow, RowState } from '../../../electron/common/imports/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { issueText } from './row-words.ts'

const words = vi.imports.check
const TABS = ['all', 'error', 'warning', 'ok', 'known'] as const
const TONES: Record<RowState, Tone> = { ok: 'good', warning: 'warn', error: 'bad', known: 'neutral' }

/** Every row with its verdict; Enter or a click shows all there is to say about one. */
export function RowsCard({
  title,
  rows,
  actions,
}: {
  title: string
  rows: readonly CheckedRow[]
  actions: ReactNode
}) {
  const counts = new Map<string, number>([['all', rows.length]])
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  const [tab, setTab] = useState<(typeof TABS)[number]>(() => (counts.has('error') ? 'error' : 'all'))
  const [opened, setOpened] = useState<CheckedRow | null>(null)
  const shown = tab === 'all' ? rows : rows.filter(({ state }) => state === tab)
  return (
    <Card title={title} actions={actions} flush>
      <div className="import-tabs">
        <Tabs
          label={words.title}
          value={tab}
          tabs={TABS.map((value) => ({ value, label: words.tabs[value], count: counts.get(value) ?? 0 }))}
          onChange={setTab}
        />
      </div>
      <Table
        key={tab}
        label={words.label}
        rows={shown}
        columns={COLUMNS}
        rowKey={({ row }) => String(row)}
        rowHeight={60}
        height="fit"
        maxHeight={480}
        onOpen={setOpened}
        empty={<EmptyState icon="check" title={words.empty} />}
      />
      {opened && (
        <Dialog
          title={words.rowTitle(opened.row)}
          size="narrow"
          onClose={() => setOpened(null)}
          actions={<Button onClick={() => setOpened(null)}>{words.close}</Button>}
        >
          <div className="stack">
            <div>
              <div className="strong">{opened.applicant}</div>
              <div className="number">{opened.dossierNo}</div>
              <div className="soft">{opened.procedure}</div>
            </div>
            <ul className="import-issues">
              {linesOf(opened).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </Dialog>
      )}
    </Card>
  )
}

function linesOf({ row, state, issues }: CheckedRow): string[] {
  if (state === 'known') return [words.knownText]
  return issues.length === 0 ? [words.nothing] : issues.map((issue) => issueText(row, issue))
}

const COLUMNS: Column<CheckedRow>[] = [
  {
    key: 'row',
    header: words.columns.row,
    width: '70px',
    align: 'end',
    render: ({ row }) => <span className="number">{row}</span>,
  },
  {
    key: 'state',
    header: words.columns.state,
    width: '120px',
    render: ({ state }) => <Badge tone={TONES[state]}>{words.states[state]}</Badge>,
  },
  {
    key: 'code',
    header: words.columns.code,
    width: '150px',
    render: ({ dossierNo }) => dossierNo && <DossierNo dossierNo={dossierNo} />,
  },
  {
    key: 'applicant',
    header: words.columns.applicant,
    width: 'minmax(150px, 1fr)',
    render: ({ applicant, procedure }) => <CellTwo strong top={applicant} below={procedure} />,
  },
  {
    key: 'due',
    header: words.columns.due,
    width: '180px',
    render: ({ dueAt }) => dueAt && <span className="number">{momentText(dueAt)}</span>,
  },
  {
    key: 'issues',
    header: words.columns.issues,
    width: 'minmax(280px, 2.4fr)',
    render: (row) => {
      const [first, ...rest] = row.issues.length > 0 || row.state === 'known' ? linesOf(row) : []
      return (
        <span className="small import-clamp">
          {first}
          {rest.length > 0 && <span className="soft"> ({words.more(rest.length)})</span>}
        </span>
      )
    },
  },
]
