import { useEffect, useState } from 'react'
import type { Instant } from '../../../../electron/common/time/model.ts'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { PdfPages } from '../../../ui/paper/PdfPages.tsx'

/* Laying a letter out takes a moment: not on every key. */
const STILL_MS = 700

/** The letter as it would be printed, drawn again when the words have rested. */
export function LetterPreview({
  dossierId,
  reason,
  newDueAt,
}: {
  dossierId: string
  reason: string
  newDueAt: Instant
}) {
  const [shown, setShown] = useState({ reason, newDueAt })
  useEffect(() => {
    const timer = setTimeout(() => setShown({ reason, newDueAt }), STILL_MS)
    return () => clearTimeout(timer)
  }, [reason, newDueAt])
  const { data, error, loading } = useQuery(
    'papers.previewApology',
    { dossierId, ...shown },
    { on: ['nothing'] },
  )
  return (
    <div className="letter-preview">
      <div className="strong">{vi.apologies.letter}</div>
      <p className="soft small">{vi.apologies.letterHint}</p>
      <ErrorNotice call="papers.previewApology" error={error} />
      {data && <PdfPages pdf={data.pdf} label={vi.apologies.letter} />}
      {loading && <p className="soft">{vi.ui.loading}</p>}
    </div>
  )
}
