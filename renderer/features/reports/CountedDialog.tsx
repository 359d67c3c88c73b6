import { useEffect, useState } from 'react'
import type { CountedLine } from '../../../electron/common/reports/api.ts'
import type { Column6a, Noted } from '../../../electron/common/reports/form-6a.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import type { InputOf } from '../../../electron/common/contract.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

const words = vi.reports.list

type Props = {
  period: { from: PlainDate; to: PlainDate }
  field: string | null
  column: Column6a | Noted
  onClose: () => void
}
type Cursor = InputOf<'reports.dossiers'>['after']

/** The dossiers that a figure counts; Enter opens one, Esc leads back to the figure. */
export function CountedDialog({ period, field, column, onClose }: Props) {
  const [after, setAfter] = useState<Cursor>(null)
  const { data, error } = useQuery(
    'reports.dossiers',
    { ...period, field, column, after },
    { on: ['nothing'] },
  )
  // Another page: what was read stays over it.
  const [pages, setPages] = useState<readonly CountedLine[]>([])
  useEffect(() => {
    if (!data) return
    setPages((read) => {
      const known = new Set(read.map(({ id }) => id))
      return [...read, ...data.lines.filter(({ id }) => !known.has(id))]
    })
  }, [data])
  const what = vi.reports.counted[column]
  return (
    <Dialog
      title={field === null ? what : `${what}: ${field}`}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <span className="soft grow">{data && words.count(pages.length)}</span>
          {data?.next && <Button onClick={() => setAfter(data.next)}>{words.more}</Button>}
          <Button onClick={onClose}>{vi.ui.close}</Button>
        </>
      }
    >
      <ErrorNotice call="reports.dossiers" error={error} />
      {data && (
        <Table
          label={what}
          rows={pages}
          columns={COLUMNS}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go('dossier', { id })}
          rowHeight={58}
          height="fit"
          maxHeight={460}
          empty={<EmptyState title={words.empty} />}
        />
      )}
    </Dialog>
  )
}

const day = (at: CountedLine['receivedAt']) => <span className="number">{formatDay(dayOf(at))}</span>
const COLUMNS: Column<CountedLine>[] = [
  {
    key: 'dossier',
    header: words.columns.dossier,
    width: 'minmax(220px, 1.2fr)',
    render: ({ dossierNo, applicantName }) => <CellTwo top={applicantName} below={dossierNo} strong />,
  },
  {
    key: 'procedure',
    header: words.columns.procedure,
    width: 'minmax(180px, 1.4fr)',
    render: ({ procedureName, field }) => <CellTwo top={procedureName} below={field} />,
  },
  {
    key: 'received',
    header: words.columns.received,
    width: '136px',
    render: ({ receivedAt }) => day(receivedAt),
  },
  { key: 'due', header: words.columns.due, width: '136px', render: ({ dueAt }) => day(dueAt) },
  {
    key: 'finished',
    header: words.columns.finished,
    width: '136px',
    render: ({ finishedAt }) => (finishedAt ? day(finishedAt) : <span className="soft">{words.none}</span>),
  },
]
