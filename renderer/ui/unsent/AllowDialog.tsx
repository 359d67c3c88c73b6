import { useState } from 'react'
import { WORD_DAYS } from '../../../electron/common/closings/unsent-cap.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { notify } from '../notify.ts'
import { TextArea } from '../TextArea.tsx'
import { TextInput } from '../TextInput.tsx'

const words = vi.evening.unsent

/** The leader lets the counter go on; an officer writes down who said so on the telephone. */
export function AllowDialog({ onClose }: { onClose: () => void }) {
  const leader = useIs('leader')
  const allow = useCommand('closings.allowUnsent')
  const [reason, setReason] = useState('')
  const [saidBy, setSaidBy] = useState('')
  const [days, setDays] = useState('1')
  const [tried, setTried] = useState(false)
  const number = Number(days)
  const faults = {
    reason: reason.trim().length < 3,
    saidBy: !leader && saidBy.trim().length < 3,
    days: leader && !(Number.isInteger(number) && number >= 1 && number <= WORD_DAYS.leader),
  }
  const submit = async () => {
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const given = await allow.run({ reason, days: leader ? number : 1, saidBy: leader ? null : saidBy })
    if (!given) return
    notify({ tone: 'good', text: words.done(formatDay(given.until)) })
    onClose()
  }
  return (
    <FormDialog
      title={words.dialog}
      submit={words.submit}
      busy={allow.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="closings.allowUnsent" error={allow.error} />
      <Field label={words.reason} hint={words.reasonHint} error={tried && faults.reason && words.missing}>
        <TextArea autoFocus rows={2} maxLength={500} value={reason} onChange={setReason} />
      </Field>
      {leader ? (
        <Field label={words.forDays} hint={words.forDaysHint} error={tried && faults.days && words.wrongDays}>
          <TextInput className="number" inputMode="numeric" value={days} onChange={setDays} />
        </Field>
      ) : (
        <Field
          label={words.saidBy}
          hint={words.saidByHint}
          error={tried && faults.saidBy && words.missingWord}
        >
          <TextInput maxLength={120} value={saidBy} onChange={setSaidBy} />
        </Field>
      )}
    </FormDialog>
  )
}
