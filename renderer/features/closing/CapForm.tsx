import { useState } from 'react'
import { UnsentCap } from '../../../electron/common/closings/unsent-cap.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { SettingsForm } from '../../ui/SettingsForm.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.evening.cap

/** After how many days without an answer it is said, and the leader asked. */
export function CapForm() {
  const { data, error } = useQuery('closings.unsent', {}, { on: ['closing'] })
  return (
    <Card title={words.title} lead={words.lead}>
      <ErrorNotice call="closings.unsent" error={error} />
      {data && <Form key={JSON.stringify(data.cap)} cap={data.cap} />}
    </Card>
  )
}

function Form({ cap }: { cap: UnsentCap }) {
  const save = useCommand('closings.setCap')
  const [warnDays, setWarnDays] = useState(String(cap.warnDays))
  const [askDays, setAskDays] = useState(String(cap.askDays))
  const [wrong, setWrong] = useState(false)
  const submit = async () => {
    const meant = UnsentCap.safeParse({ warnDays: Number(warnDays), askDays: Number(askDays) })
    setWrong(!meant.success)
    if (!meant.success || !(await save.run({ cap: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
  }
  return (
    <SettingsForm
      wrong={wrong ? words.wrong : null}
      refusal={<ErrorNotice call="closings.setCap" error={save.error} />}
      save={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
    >
      <div className="form-grid">
        <Field label={words.warnDays} hint={words.days}>
          <TextInput className="number" inputMode="numeric" value={warnDays} onChange={setWarnDays} />
        </Field>
        <Field label={words.askDays} hint={words.days}>
          <TextInput className="number" inputMode="numeric" value={askDays} onChange={setAskDays} />
        </Field>
      </div>
    </SettingsForm>
  )
}
