import { useState } from 'react'
import type { TableKind } from '../../../electron/common/reports/kinds.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useQuery } from '../../app/live.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { DossiersDialog } from './DossiersDialog.tsx'
import { usePages } from './use-pages.ts'

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
  const [after, setAfter] = useState(0)
  const asked = { kind, ...period, row, column, after }
  const { data, error } = useQuery('reports.inTable', asked, { on: ['nothing'] })
  return (
    <DossiersDialog
      title={title}
      pages={usePages(data, setAfter)}
      error={<ErrorNotice call="reports.inTable" error={error} />}
      onClose={onClose}
    />
  )
}
