import { type FormEvent, useState } from 'react'
import type { AgencyLines } from '../../../electron/common/papers/agency-lines.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'
import { SaveBar } from '../../ui/SaveBar.tsx'
import { AgencyFields } from './AgencyFields.tsx'
import { AgencyPreview } from './AgencyPreview.tsx'
import './agency.css'
import { draftOf, faultsOfDraft, hasFaults, linesOfDraft } from './agency-draft.ts'

/** The settings page of the agency's own lines on papers, with a paper beside it that follows what is typed. */
export function AgencySection() {
  const { data, error } = useQuery('agency.lines', {}, { on: ['paper', 'station'] })
  if (!data) return <ErrorNotice call="agency.lines" error={error} />
  return <Form key={JSON.stringify(data.lines)} stored={data.lines} defaults={data.defaults} />
}

function Form({ stored, defaults }: { stored: AgencyLines; defaults: AgencyLines }) {
  const words = vi.agency
  const [draft, setDraft] = useState(() => draftOf(stored))
  const { run, busy, error } = useCommand('agency.edit')
  const faults = faultsOfDraft(draft)
  const faulty = hasFaults(faults)
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(stored))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (faulty) return
    if (await run({ edited: linesOfDraft(draft) })) notify({ tone: 'good', text: words.saved })
  }
  return (
    <form className="agency" onSubmit={save}>
      <div className="stack">
        <p className="soft">{words.lead}</p>
        <AgencyFields draft={draft} defaults={draftOf(defaults)} faults={faults} onChange={setDraft} />
        <ErrorNotice call="agency.edit" error={error} />
      </div>
      <AgencyPreview edited={faulty ? null : linesOfDraft(draft)} />
      {changed && <SaveBar busy={busy} disabled={faulty} onDiscard={() => setDraft(draftOf(stored))} />}
    </form>
  )
}
