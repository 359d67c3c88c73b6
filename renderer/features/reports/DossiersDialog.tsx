import type { CountedLine } from '../../../electron/common/reports/api.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { go } from '../../app/routes.ts'
import type { Pages } from '../../app/use-pages.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

const words = vi.reports.list

type Props = { title: string; pages: Pages<CountedLine>; error: React.ReactNode; onClose: () => void }

/** The dossiers that a figure counts; Enter opens one, Esc leads back to the figure. */
export function DossiersDialog({ title, pages, error, onClose }: Props) {
  const { lines, ready, more, readOn } = pages
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <span className="soft grow">{ready && words.count(lines.length)}</span>
          {more && <Button onClick={readOn}>{words.more}</Button>}
          <Button onClick={onClose}>{vi.ui.close}</Button>
        </>
      }
    >
      {error}
      {ready && (
        <Table
          label={title}
          rows={lines}
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
