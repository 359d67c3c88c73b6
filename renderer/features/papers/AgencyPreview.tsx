import { useEffect, useState } from 'react'
import type { EditedLines } from '../../../electron/common/papers/agency-lines.ts'
import { PreviewedKind } from '../../../electron/common/papers/agency-api.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'
import { Select } from '../../ui/Select.tsx'

/* Laying a paper out takes a moment: not on every key. */
const STILL_MS = 400

/** A chosen paper under the lines typed, drawn again when they have rested; null: they are not printable yet. */
export function AgencyPreview({ edited }: { edited: EditedLines | null }) {
  const [kind, setKind] = useState<PreviewedKind>('receipt')
  const [shown, setShown] = useState(edited)
  const text = JSON.stringify(edited)
  useEffect(() => {
    const typed = JSON.parse(text) as EditedLines | null
    if (typed === null) return undefined
    const timer = setTimeout(() => setShown(typed), STILL_MS)
    return () => clearTimeout(timer)
  }, [text])
  const { data, error } = useQuery('agency.preview', shown && { edited: shown, kind }, { on: ['nothing'] })
  return (
    <aside className="agency-preview">
      <Field
        label={vi.agency.preview}
        hint={edited === null ? vi.agency.previewWaits : vi.agency.previewHint}
      >
        <Select
          value={kind}
          onChange={setKind}
          options={PreviewedKind.options.map((value) => ({ value, label: vi.papers.kinds[value] }))}
        />
      </Field>
      <ErrorNotice call="agency.preview" error={error} />
      {data && <PdfPages pdf={data.pdf} label={vi.papers.kinds[kind]} />}
    </aside>
  )
}
