import { useState } from 'react'
import { Targets } from '../../../electron/common/dashboard/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { numberFrom, shown } from '../../ui/typed-number.ts'

const words = vi.dashboard.targets
const EACH = ['onTime', 'early'] as const

/** What the commune wants to reach; an administrator's to set. */
export function TargetsDialog({ targets, onClose }: { targets: Targets; onClose: () => void }) {
  const save = useCommand('dashboard.setTargets')
  const [typed, setTyped] = useState({ onTime: shown(targets.onTime), early: shown(targets.early) })
  const [wrong, setWrong] = useState(false)
  const submit = async () => {
    const meant = Targets.safeParse({ onTime: numberFrom(typed.onTime), early: numberFrom(typed.early) })
    setWrong(!meant.success)
    if (!meant.success || !(await save.run({ targets: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      size="narrow"
      submit={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {EACH.map((key) => (
        <Field key={key} label={words[key]} hint={words.hint}>
          <TextInput
            className="number"
            inputMode="decimal"
            value={typed[key]}
            onChange={(text) => setTyped({ ...typed, [key]: text })}
          />
        </Field>
      ))}
      {wrong && <Banner tone="bad">{words.wrong}</Banner>}
      <ErrorNotice call="dashboard.setTargets" error={save.error} />
    </FormDialog>
  )
}
