import type { TableKind } from '../../../electron/common/reports/kinds.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { usePages } from '../../app/use-pages.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { DossiersDialog } from './DossiersDialog.tsx'

type Props = {
  period: { from: PlainDate; to: PlainDate }
  kind: TableKind
  /** Null: the line of totals. */
  row: string | null
  column: string
  title: string
  onClose: () => void
}

/** The dossiers that a figure of a table counts. */
export function InTableDialog({ period, kind, row, column, title, onClose }: Props) {
  const pages = usePages('reports.inTable', { kind, ...period, row, column })
  return (
    <DossiersDialog
      title={title}
      pages={pages}
      error={<ErrorNotice call="reports.inTable" error={pages.error} />}
      onClose={onClose}
    />
  )
}
