import { useState } from 'react'
import type { CalendarDay } from '../../../electron/common/calendar/model.ts'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { PlainDate } from '../../../electron/common/time/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'

const words = vi.inbox.choices
type Choice = NonNullable<OutputOf<'calendar.choice'>>

/** Days that the commune has set by itself, and what the notice says of them. */
export function CalendarChoiceDialog({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const { run, busy, error } = useCommand('calendar.choose')
  const [take, setTake] = useState<'notice' | 'ours'>('ours')
  const { version, calendarVersion } = choice
  const save = async () => {
    if (!(await run({ version, calendarVersion, take }))) return
    notify({ tone: 'good', text: words.saved })
    onClose()
  }
  return (
    <FormDialog
      title={words.calendarDialog}
      size="wide"
      submit={words.save}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <Banner tone="info" title={words.calendar(choice.source)}>
        {words.calendarText}
      </Banner>
      <ErrorNotice call="calendar.choose" error={error} />
      <Choices
        label={words.calendarDialog}
        value={take}
        onChange={setTake}
        options={[
          { value: 'ours', label: words.takeOurs },
          { value: 'notice', label: words.takeTheirs },
        ]}
      />
      <table className="list-table inbox-days">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.columns.ours}</th>
            <th scope="col">{words.columns.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {choice.conflicts.map(({ day, ours, theirs }) => (
            <tr key={day}>
              <th scope="row">
                <DateText day={PlainDate.parse(day)} weekday />
              </th>
              <td className={take === 'ours' ? 'inbox-taken' : undefined}>{dayWords(ours)}</td>
              <td className={take === 'notice' ? 'inbox-taken' : undefined}>{dayWords(theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormDialog>
  )
}

/* All in which two days can differ, or both sides would read alike. */
function dayWords(day: CalendarDay | null): string {
  if (!day) return words.ordinary
  const { kind, name, swapWith, confirmed } = day
  const more = [
    swapWith && vi.calendar.swapWith(formatDay(swapWith)),
    !confirmed && vi.calendar.unconfirmed.toLowerCase(),
  ].filter(Boolean)
  return `${vi.calendar.kinds[kind]}: ${name}${more.length > 0 ? ` (${more.join('; ')})` : ''}`
}
