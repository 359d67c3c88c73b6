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
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
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
  const [wrong, setWrong] = useState(false)

  const before = old ? [old.day, ...(old.swapWith ? [old.swapWith] : [])] : []
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
    const good = read.every((one) => one.success) && off !== worked
    setWrong(!good)
    if (good) void send(read.map((one) => one.data!))
  }
  return (
    <Dialog
      title={old ? text.edit.titleOld : text.edit.titleNew}
      closable={!edit.busy}
      onClose={onClose}
      actions={
        <>
          {old && (
            <Button tone="danger" icon="remove" disabled={edit.busy} onClick={() => void send([])}>
              {text.edit.remove}
            </Button>
          )}
          <span className="grow" />
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" busy={edit.busy} onClick={save}>
            {text.edit.save}
          </Button>
        </>
      }
    >
      <div className="stack">
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
          <Field label={text.edit.offDay}>
            <DateInput value={off} autoFocus={!old} onChange={setOff} />
          </Field>
          {kind === 'swap' && (
            <Field label={text.edit.workedDay}>
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
            {text.edit.incomplete}
          </p>
        )}
        <ErrorNotice call="calendar.editDays" error={edit.error} />
      </div>
    </Dialog>
  )
}
