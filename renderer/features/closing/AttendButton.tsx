import { useState } from 'react'
import type { ClosingRow } from '../../../electron/common/closings/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

const words = vi.evening.attend

type AttendButtonProps = { dossierId: string; dossierNo: string; attended: ClosingRow['attended'] }

/** Leaves what is open of a dossier for now, with a word for whoever looks next. */
export function AttendButton({ dossierId, dossierNo, attended }: AttendButtonProps) {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button size="small" icon="clock" title={words.noteHint} onClick={() => setAsked(true)}>
        {attended ? words.again : words.leave}
      </Button>
      {asked && (
        <AttendDialog
          dossierId={dossierId}
          dossierNo={dossierNo}
          attended={attended}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

function AttendDialog({
  dossierId,
  dossierNo,
  attended,
  onClose,
}: AttendButtonProps & { onClose: () => void }) {
  const attend = useCommand('closings.attend')
  const [note, setNote] = useState(attended?.note ?? '')
  const [tried, setTried] = useState(false)
  const missing = note.trim().length < 3
  const submit = async () => {
    setTried(true)
    if (!missing && (await attend.run({ dossierId, note }))) onClose()
  }
  return (
    <FormDialog
      title={words.title(dossierNo)}
      submit={words.submit}
      busy={attend.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="closings.attend" error={attend.error} />
      <Field label={words.note} hint={words.noteHint} error={tried && missing && vi.evening.unsent.missing}>
        <TextArea autoFocus rows={2} maxLength={500} value={note} onChange={setNote} />
      </Field>
    </FormDialog>
  )
}
