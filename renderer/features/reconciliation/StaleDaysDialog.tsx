import { useState } from 'react'
import { ReconciliationRules } from '../../../electron/common/reconciliation/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.reconciliation.rules

/** After how many days without a recorded step a dossier is asked about. */
export function StaleDaysDialog({ rules, onClose }: { rules: ReconciliationRules; onClose: () => void }) {
  const save = useCommand('reconciliation.setRules')
  const [days, setDays] = useState(String(rules.staleDays))
  const [asked, setAsked] = useState(false)
  const meant = ReconciliationRules.safeParse({ staleDays: Number(days) })
  const submit = async () => {
    setAsked(true)
    if (!meant.success || !(await save.run({ rules: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
    onClose()
  }
  return (
    <FormDialog
      size="narrow"
      title={words.title}
      submit={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="reconciliation.setRules" error={save.error} />
      <Field label={words.days} hint={words.hint} error={asked && !meant.success && words.wrong}>
        <TextInput autoFocus className="number" inputMode="numeric" value={days} onChange={setDays} />
      </Field>
    </FormDialog>
  )
}
