import { useState } from 'react'
import { BoardRules, NAME_STYLES, PROCEDURE_STYLES } from '../../../electron/common/boards/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.boards.rules
const DAYS = ['apologyDays', 'resultDays'] as const

/** What the public sees of a dossier, and for how long. */
export function RulesDialog({ rules, onClose }: { rules: BoardRules; onClose: () => void }) {
  const save = useCommand('boards.setRules')
  const [typed, setTyped] = useState({
    ...rules,
    apologyDays: String(rules.apologyDays),
    resultDays: String(rules.resultDays),
  })
  const [asked, setAsked] = useState(false)
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }))
  const meant = BoardRules.safeParse({
    ...typed,
    apologyDays: Number(typed.apologyDays),
    resultDays: Number(typed.resultDays),
  })
  const nobody = typed.name === 'hidden' && !typed.number
  const submit = async () => {
    setAsked(true)
    if (!meant.success || !(await save.run({ rules: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="soft">{words.lead}</p>
      <ErrorNotice call="boards.setRules" error={save.error} />
      <Field label={words.name} hint={words.organisations}>
        <Choices
          label={words.name}
          value={typed.name}
          onChange={(name) => set({ name })}
          options={NAME_STYLES.map((value) => ({
            value,
            label: words.names[value],
            hint: words.nameHints[value] || undefined,
          }))}
        />
      </Field>
      <Field label={words.numberLabel} error={nobody && words.nobody}>
        <Checkbox checked={typed.number} onChange={(number) => set({ number })} hint={words.numberHint}>
          {words.number}
        </Checkbox>
      </Field>
      <Field label={words.procedure}>
        <Select
          value={typed.procedure}
          onChange={(procedure) => set({ procedure })}
          options={PROCEDURE_STYLES.map((value) => ({ value, label: words.procedures[value] }))}
        />
      </Field>
      <div className="form-grid">
        {DAYS.map((name) => (
          <Field
            key={name}
            label={words[name]}
            hint={words[`${name}Hint`]}
            error={asked && !BoardRules.shape[name].safeParse(Number(typed[name])).success && words.wrong}
          >
            <TextInput
              className="number"
              inputMode="numeric"
              value={typed[name]}
              onChange={(days) => set({ [name]: days })}
            />
          </Field>
        ))}
      </div>
    </FormDialog>
  )
}
