import { useState } from 'react'
import { CalendarDay } from '../../../electron/common/calendar/model.ts'
import type { Calendar } from '../../../electron/common/calendar/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

const text = vi.calendar
type Kind = 'holiday' | 'compensatory' | 'swap'

/** One special day, or the two days of a swap, which are always written together. */
export function DayDialog({
  calendar,
  old,
  onClose,
}: {
  calendar: Calendar
  old: CalendarDay | null
  onClose: () => void
}) {
  const edit = useCommand('calendar.editDays')
  const swapped = old?.swapWith !== undefined
  const worksOld = old?.kind === 'swapped-working'
  const [kind, setKind] = useState<Kind>(
    swapped ? 'swap' : old?.kind === 'compensatory' ? 'compensatory' : 'holiday',
  )
  const [off, setOff] = useState<PlainDate | null>(worksOld ? old.swapWith! : (old?.day ?? null))
  const [worked, setWorked] = useState<PlainDate | null>(worksOld ? old.day : (old?.swapWith ?? null))
  const [name, setName] = useState(old?.name ?? '')
  const [source, setSource] = useState(old?.source ?? '')
  const [confirmed, setConfirmed] = useState(old?.confirmed ?? true)
  const [wrong, setWrong] = useState<string | null>(null)

  const before = old ? [old.day, ...(old.swapWith ? [old.swapWith] : [])] : []
  // Another entry on that day gives way; nobody should find that out from a due date.
  const takenBy = (day: PlainDate | null) => {
    const there = calendar.days.find((one) => one.day === day && !before.includes(one.day))
    return there && text.edit.taken(there.name)
  }
  const send = async (put: CalendarDay[]) => {
    const kept = new Set(put.map((one) => one.day))
    const remove = before.filter((day) => !kept.has(day))
    const answer = await edit.run({ version: calendar.version, put, remove })
    if (!answer) return
    notify({ tone: 'good', text: text.saved })
    onClose()
  }
  const save = () => {
    const base = { name, source, confirmed }
    const days =
      kind === 'swap'
        ? [
            { ...base, day: off, kind: 'swapped-off', swapWith: worked },
            { ...base, day: worked, kind: 'swapped-working', swapWith: off },
          ]
        : [{ ...base, day: off, kind }]
    const read = days.map((one) => CalendarDay.safeParse(one))
    const complete = read.every((one) => one.success)
    const same = kind === 'swap' && off === worked
    setWrong(!complete ? text.edit.incomplete : same ? text.edit.sameDay : null)
    if (complete && !same) void send(read.map((one) => one.data!))
  }
  return (
    <FormDialog
      title={old ? text.edit.titleOld : text.edit.titleNew}
      submit={text.edit.save}
      busy={edit.busy}
      onSubmit={save}
      onClose={onClose}
      aside={
        old && (
          <Button tone="danger" icon="remove" disabled={edit.busy} onClick={() => void send([])}>
            {text.edit.remove}
          </Button>
        )
      }
    >
      <Field label={text.kind}>
        <Choices
          label={text.kind}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'holiday', label: text.edit.holiday },
            { value: 'compensatory', label: text.edit.compensatory },
            { value: 'swap', label: text.edit.swap },
          ]}
        />
      </Field>
      <div className="form-grid">
        <Field label={text.edit.offDay} warning={takenBy(off)}>
          <DateInput value={off} autoFocus={!old} onChange={setOff} />
        </Field>
        {kind === 'swap' && (
          <Field label={text.edit.workedDay} warning={takenBy(worked)}>
            <DateInput value={worked} onChange={setWorked} />
          </Field>
        )}
      </div>
      <Field label={text.name} hint={text.edit.nameHint}>
        <TextInput value={name} maxLength={200} onChange={setName} />
      </Field>
      <Field label={text.source} hint={text.edit.sourceHint}>
        <TextInput value={source} maxLength={500} onChange={setSource} />
      </Field>
      <Checkbox checked={confirmed} onChange={setConfirmed} hint={text.edit.confirmedHint}>
        {text.edit.confirmed}
      </Checkbox>
      {wrong && (
        <p className="calendar-wrong" role="alert">
          {wrong}
        </p>
      )}
      <ErrorNotice call="calendar.editDays" error={edit.error} />
    </FormDialog>
  )
}
