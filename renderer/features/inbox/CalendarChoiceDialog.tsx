import { useState } from 'react'
import type { CalendarDay } from '../../../electron/common/calendar/model.ts'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { PlainDate } from '../../../electron/common/time/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Side } from './Side.tsx'

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
      <div>
        {choice.conflicts.map(({ day, ours, theirs }) => (
          <div key={day} className="inbox-choice">
            <div className="strong number">{formatDay(PlainDate.parse(day))}</div>
            <Side
              name={day}
              label={words.takeOurs}
              text={dayWords(ours)}
              on={take === 'ours'}
              onTake={() => setTake('ours')}
            />
            <Side
              name={day}
              label={words.takeTheirs}
              text={dayWords(theirs)}
              on={take === 'notice'}
              onTake={() => setTake('notice')}
            />
          </div>
        ))}
      </div>
    </FormDialog>
  )
}

function dayWords(day: CalendarDay | null): string {
  return day ? `${vi.calendar.kinds[day.kind]}: ${day.name}` : words.ordinary
}
