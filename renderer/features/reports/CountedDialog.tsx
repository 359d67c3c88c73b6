import { useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import type { Column6a, Noted } from '../../../electron/common/reports/form-6a.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { DossiersDialog } from './DossiersDialog.tsx'
import { usePages } from './use-pages.ts'

type Props = {
  period: { from: PlainDate; to: PlainDate }
  field: string | null
  column: Column6a | Noted
  onClose: () => void
}
type Cursor = InputOf<'reports.dossiers'>['after']

/** The dossiers that a figure of form II.06a counts. */
export function CountedDialog({ period, field, column, onClose }: Props) {
  const [after, setAfter] = useState<Cursor>(null)
  const { data, error } = useQuery(
    'reports.dossiers',
    { ...period, field, column, after },
    { on: ['nothing'] },
  )
  const what = vi.reports.counted[column]
  return (
    <DossiersDialog
      title={field === null ? what : `${what}: ${field}`}
      pages={usePages<NonNullable<Cursor>>(data, setAfter)}
      error={<ErrorNotice call="reports.dossiers" error={error} />}
      onClose={onClose}
    />
  )
}
