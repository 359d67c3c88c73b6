import { useMemo, useState } from 'react'
import type { ClosingRow } from '../../../electron/common/closings/model.ts'
import type { PlanLine } from '../../../electron/common/sync/api.ts'
import { go } from '../../app/routes.ts'
import { sizeText } from '../../i18n/closing.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

type Line = ClosingRow & { plan: PlanLine | undefined }
const FILTERS = ['all', 'saved', 'packed', 'sent', 'refused', 'accepted'] as const
type Filter = (typeof FILTERS)[number]

const SIGNS: Record<ClosingRow['delivery'], { tone: Tone; icon: IconName }> = {
  saved: { tone: 'neutral', icon: 'clock' },
  packed: { tone: 'neutral', icon: 'stick' },
  sent: { tone: 'info', icon: 'closing' },
  accepted: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'warning' },
}

/** Dossier by dossier: what of it will go, and what became of it in the shared system's own words. */
export function DossierTable({ rows, plan }: { rows: readonly ClosingRow[]; plan: readonly PlanLine[] }) {
  const [filter, setFilter] = useState<Filter>('all')
  const words = vi.closings.table
  const lines = useMemo(() => {
    const planned = new Map(plan.map((line) => [line.dossierId, line]))
    return rows.map((row) => ({ ...row, plan: planned.get(row.dossierId) }))
  }, [rows, plan])
  const shown = filter === 'all' ? lines : lines.filter((line) => line.delivery === filter)
  const count = (one: Filter) =>
    one === 'all' ? lines.length : lines.filter((line) => line.delivery === one).length
  return (
    <Card title={words.title} lead={words.lead} flush>
      <Tabs
        label={words.title}
        value={filter}
        onChange={setFilter}
        tabs={FILTERS.filter((one) => one === 'all' || one === filter || count(one) > 0).map((one) => ({
          value: one,
          label: words.filters[one],
          count: count(one),
        }))}
      />
      <Table
        label={words.title}
        rows={shown}
        columns={columns}
        rowKey={(line) => line.dossierId}
        onOpen={(line) => go('dossier', { id: line.dossierId })}
        rowHeight={60}
        height="fit"
        empty={<EmptyState icon="closing" title={lines.length === 0 ? words.emptyDay : words.empty} />}
      />
    </Card>
  )
}

const words = vi.closings.table
const columns: readonly Column<Line>[] = [
  {
    key: 'no',
    header: words.dossier,
    width: '132px',
    render: (line) => (
      <>
        <DossierNo dossierNo={line.dossierNo} short />
        {!line.today && <div className="soft small">{words.older}</div>}
      </>
    ),
  },
  {
    key: 'person',
    header: words.person,
    width: 'minmax(200px, 1.2fr)',
    render: (line) => (
      <>
        <div className="strong clip" title={line.applicantName}>
          {line.applicantName}
        </div>
        <div className="soft small clip" title={line.procedureName}>
          {line.procedureName}
        </div>
      </>
    ),
  },
  {
    key: 'slip',
    header: words.slip,
    width: '92px',
    render: (line) => (
      <span className={line.printed ? 'small' : 'soft small'}>
        {line.printed ? words.printed : words.notPrinted}
      </span>
    ),
  },
  {
    key: 'plan',
    header: words.toSend,
    width: '128px',
    render: ({ plan }) =>
      plan ? (
        <>
          <div className="small number clip">
            {[plan.entries > 0 && words.acts(plan.entries), plan.files > 0 && words.files(plan.files)]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className="soft small number">{sizeText(plan.bytes)}</div>
        </>
      ) : (
        <span className="soft">{words.nothing}</span>
      ),
  },
  {
    key: 'state',
    header: words.state,
    width: 'minmax(220px, 1.4fr)',
    render: (line) => {
      const note = noteOf(line)
      return (
        <>
          <Badge tone={SIGNS[line.delivery].tone} icon={SIGNS[line.delivery].icon}>
            {line.delivery === 'sent' && line.filesOpen > 0
              ? vi.closings.filesToGo
              : vi.closings.delivery[line.delivery]}
          </Badge>
          {note && (
            <div className="soft small clip" title={note}>
              {note}
            </div>
          )}
        </>
      )
    },
  },
]

function noteOf({ reason, filesOpen, filesFailed }: Line): string | null {
  if (reason) return reason
  if (filesFailed > 0) return words.filesFailed(filesFailed)
  return filesOpen > 0 ? words.filesOpen(filesOpen) : null
}
