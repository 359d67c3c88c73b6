import { useState } from 'react'
import type { Finding, FindingLine } from '../../../electron/common/reconciliation/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { TextArea } from '../../ui/TextArea.tsx'

const words = vi.reconciliation.note

/** Why a finding is as it is, where nothing has to be done about it. */
export function NoteDialog({
  finding,
  line,
  onClose,
}: {
  finding: Finding
  line: FindingLine
  onClose: () => void
}) {
  const note = useCommand('reconciliation.note')
  const [text, setText] = useState(line.note?.text ?? '')
  const [asked, setAsked] = useState(false)
  const missing = text.trim().length < 3
  const submit = async () => {
    setAsked(true)
    const { dossierId, version } = line
    if (missing || !(await note.run({ dossierId, version, finding, text }))) return
    notify({ tone: 'good', text: words.done })
    onClose()
  }
  return (
    <FormDialog
      title={`${words.title}: ${line.dossierNo}`}
      submit={words.submit}
      busy={note.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="soft">{words.lead}</p>
      <ErrorNotice call="reconciliation.note" error={note.error} />
      <Field label={words.label} error={asked && missing && words.missing}>
        <TextArea autoFocus rows={3} maxLength={500} value={text} onChange={setText} />
      </Field>
    </FormDialog>
  )
}
