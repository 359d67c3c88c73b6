import { useState } from 'react'
import { ReminderRules } from '../../../electron/common/dossiers/reminders.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { SettingsForm } from '../../ui/SettingsForm.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.reminders
const DAYS = ['untouchedDays', 'uncollectedDays', 'leaderAfterDays'] as const

/** After how many working days what drifts is called in, and whether on the desktop as well. */
export function RemindersSection() {
  const { data, error } = useQuery('home.reminderRules', {}, { on: ['reminder'] })
  if (error) return <ErrorNotice call="home.reminderRules" error={error} />
  return data ? <RulesForm key={JSON.stringify(data)} rules={data} /> : null
}

function RulesForm({ rules }: { rules: ReminderRules }) {
  const save = useCommand('home.setReminderRules')
  const [typed, setTyped] = useState<Record<(typeof DAYS)[number], string>>({
    untouchedDays: String(rules.untouchedDays),
    uncollectedDays: String(rules.uncollectedDays),
    leaderAfterDays: String(rules.leaderAfterDays),
  })
  const [desktop, setDesktop] = useState(rules.desktop)
  const [wrong, setWrong] = useState(false)
  const submit = async () => {
    const numbers = Object.fromEntries(DAYS.map((key) => [key, Number(typed[key])]))
    const meant = ReminderRules.safeParse({ ...numbers, desktop })
    setWrong(!meant.success)
    if (!meant.success || !(await save.run({ rules: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <SettingsForm
        wrong={wrong ? words.wrong : null}
        refusal={<ErrorNotice call="home.setReminderRules" error={save.error} />}
        save={words.save}
        busy={save.busy}
        onSubmit={() => void submit()}
      >
        {DAYS.map((key) => (
          <Field key={key} label={words[key]} hint={words.days}>
            <TextInput
              className="number"
              inputMode="numeric"
              value={typed[key]}
              onChange={(days) => setTyped({ ...typed, [key]: days })}
            />
          </Field>
        ))}
        <Checkbox checked={desktop} onChange={setDesktop} hint={words.desktopHint}>
          {words.desktop}
        </Checkbox>
      </SettingsForm>
    </Card>
  )
}
