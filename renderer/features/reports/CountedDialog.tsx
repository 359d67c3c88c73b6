import type { Column6a, Noted } from '../../../electron/common/reports/form-6a.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { usePages } from '../../app/use-pages.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { DossiersDialog } from './DossiersDialog.tsx'

type Props = {
  period: { from: PlainDate; to: PlainDate }
  field: string | null
  column: Column6a | Noted
  onClose: () => void
}

/** The dossiers that a figure of form II.06a counts. */
export function CountedDialog({ period, field, column, onClose }: Props) {
  const pages = usePages('reports.dossiers', { ...period, field, column })
  const what = vi.reports.counted[column]
  return (
    <DossiersDialog
      title={field === null ? what : `${what}: ${field}`}
      pages={pages}
      error={<ErrorNotice call="reports.dossiers" error={pages.error} />}
      onClose={onClose}
    />
  )
}
