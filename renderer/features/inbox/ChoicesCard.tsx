import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { CalendarChoiceDialog } from './CalendarChoiceDialog.tsx'
import { ProcedureChoiceDialog } from './ProcedureChoiceDialog.tsx'

const words = vi.inbox.choices
type Choice = OutputOf<'procedures.choices'>[number]

/** Changes from above that meet the commune's own: nothing of them holds until somebody has chosen. */
export function ChoicesCard() {
  const { data, error } = useQuery('procedures.choices', {}, { on: ['procedure', 'inbox'] })
  const { data: calendar } = useQuery('calendar.choice', {}, { on: ['calendar', 'inbox'] })
  const [chosen, setChosen] = useState<Choice | 'calendar' | null>(null)
  if (data?.length === 0 && !calendar && !chosen) return null
  return (
    <Card flush title={words.title} lead={words.lead}>
      <ErrorNotice call="procedures.choices" error={error} />
      <ul className="inbox-list">
        {calendar && (
          <li>
            <div className="grow">
              <div className="strong">{words.calendar(calendar.source)}</div>
              <div className="soft small">{words.differs(calendar.conflicts.length)}</div>
            </div>
            <Button tone="primary" size="small" onClick={() => setChosen('calendar')}>
              {words.open}
            </Button>
          </li>
        )}
        {data?.map((choice) => (
          <li key={choice.code}>
            <div className="grow">
              <div className="strong">{choice.name}</div>
              <div className="soft small">
                {words.procedure(choice.code, choice.catalogueVersion)} ·{' '}
                {choice.abolished ? words.abolished : words.differs(choice.fields.length)}
              </div>
            </div>
            <Button tone="primary" size="small" onClick={() => setChosen(choice)}>
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
      {chosen === 'calendar' && calendar && (
        <CalendarChoiceDialog choice={calendar} onClose={() => setChosen(null)} />
      )}
      {chosen && chosen !== 'calendar' && (
        <ProcedureChoiceDialog choice={chosen} onClose={() => setChosen(null)} />
      )}
    </Card>
  )
}
