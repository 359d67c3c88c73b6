import { useState } from 'react'
import { mayStandIn } from '../../../electron/common/delegations/model.ts'
import { ClockTime, type PlainDate } from '../../../electron/common/time/model.ts'
import { addDays, dayOf, instantAt } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow, useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.delegations
const MIDNIGHT = ClockTime.parse('00:00')

/** Whose work goes to whom, from when until the end of which day. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const me = useOfficer()
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const add = useCommand('delegations.add')
  const today = dayOf(counterNow())
  const [typed, setTyped] = useState<{ fromId: string; toId: string; note: string }>({
    fromId: me.role === 'administrator' ? '' : me.id,
    toId: '',
    note: '',
  })
  const [first, setFirst] = useState<PlainDate | null>(today)
  const [last, setLast] = useState<PlainDate | null>(today)
  const [asked, setAsked] = useState(false)

  const people = (data ?? []).filter((one) => one.active && one.role !== 'administrator')
  const others = me.role !== 'officer' && me.role !== 'specialist'
  const from = people.find((one) => one.id === typed.fromId)
  const able = from ? people.filter((one) => one.id !== from.id && mayStandIn(from.role, one.role)) : []
  const toId = typed.toId || (able.length === 1 ? able[0]!.id : '')
  const to = able.find((one) => one.id === toId)
  const periodRight = first !== null && last !== null && last >= first && last >= today
  const submit = async () => {
    setAsked(true)
    if (!from || !to || !periodRight) return
    const startsAt = first <= today ? counterNow() : instantAt(first, MIDNIGHT)
    const endsAt = instantAt(addDays(last, 1), MIDNIGHT)
    const answer = await add.run({ fromId: from.id, toId: to.id, startsAt, endsAt, note: typed.note })
    if (!answer) return
    notify({ tone: 'good', text: words.done(from.name, to.name) })
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      busy={add.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="accounts.list" error={error} />
      <Field label={words.from}>
        <Select
          value={typed.fromId}
          disabled={!others}
          placeholder="—"
          onChange={(fromId) => setTyped({ ...typed, fromId, toId: '' })}
          options={(others ? people : people.filter((one) => one.id === me.id)).map((one) => ({
            value: one.id,
            label: `${one.name} (${vi.shell.roles[one.role]})`,
          }))}
        />
      </Field>
      {from && able.length === 0 && <Banner tone="warn">{words.nobody}</Banner>}
      {able.length > 0 && (
        <Field label={words.to} error={asked && !to && words.chooseTo}>
          <Choices
            label={words.to}
            value={toId}
            onChange={(next) => setTyped({ ...typed, toId: next })}
            options={able.map((one) => ({
              value: one.id,
              label: one.name,
              hint: [vi.shell.roles[one.role], one.department].filter(Boolean).join(' · '),
            }))}
          />
        </Field>
      )}
      <div className="form-grid">
        <Field label={words.startsAt}>
          <DateInput value={first} onChange={setFirst} />
        </Field>
        <Field label={words.endsAt} error={asked && !periodRight && words.periodWrong}>
          <DateInput value={last} onChange={setLast} />
        </Field>
      </div>
      <Field label={words.note} optional>
        <TextInput
          value={typed.note}
          maxLength={300}
          placeholder={words.notePlaceholder}
          onChange={(note) => setTyped({ ...typed, note })}
        />
      </Field>
      <ErrorNotice call="delegations.add" error={add.error} />
    </FormDialog>
  )
}
