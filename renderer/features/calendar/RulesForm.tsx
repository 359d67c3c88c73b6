import { useState } from 'react'
import { DeadlineRules } from '../../../electron/common/deadlines/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { TimeInput } from '../../ui/TimeInput.tsx'

const text = vi.calendar.rules
type Numbers =
  | 'onlineAnswerHours'
  | 'hoursPerDay'
  | 'handOverMinutes'
  | 'supplementAnswerDays'
  | 'paperIntakeDays'
type Times = 'onlineCutoff' | 'onlineStartsAt' | 'sameDayCutoff' | 'handOverCutoff' | 'dueClock'

/** What the law leaves to the office about counting time. */
export function RulesForm({ rules, administrator }: { rules: DeadlineRules; administrator: boolean }) {
  const command = useCommand('calendar.setRules')
  const [typed, setTyped] = useState({
    ...rules,
    hoursPerDay: String(rules.hoursPerDay),
    handOverMinutes: String(rules.handOverMinutes),
    onlineAnswerHours: String(rules.onlineAnswerHours),
    supplementAnswerDays: String(rules.supplementAnswerDays ?? ''),
    paperIntakeDays: String(rules.paperIntakeDays),
  } as Record<keyof DeadlineRules, unknown> & Record<Numbers, string>)
  const [wrong, setWrong] = useState<readonly (Times | Numbers)[]>([])
  const change = (part: Partial<Record<keyof DeadlineRules, unknown>>) =>
    setTyped({ ...typed, ...part } as typeof typed)
  const time = (key: Times) => (
    <TimeInput
      className="calendar-time-box"
      aria-label={text[key]}
      aria-invalid={wrong.includes(key) || undefined}
      value={String(typed[key])}
      disabled={!administrator}
      onChange={(value) => change({ [key]: value })}
    />
  )
  const number = (key: Numbers) => (
    <TextInput
      aria-label={text[key]}
      aria-invalid={wrong.includes(key) || undefined}
      className="number calendar-time-box"
      inputMode={key === 'hoursPerDay' ? 'decimal' : 'numeric'}
      value={typed[key]}
      onChange={(value) => change({ [key]: value })}
    />
  )
  const save = async () => {
    const read = DeadlineRules.safeParse({
      ...typed,
      hoursPerDay: numberOf(typed.hoursPerDay),
      handOverMinutes: numberOf(typed.handOverMinutes),
      onlineAnswerHours: numberOf(typed.onlineAnswerHours),
      paperIntakeDays: numberOf(typed.paperIntakeDays),
      supplementAnswerDays:
        typed.supplementAnswerDays.trim() === '' ? null : numberOf(typed.supplementAnswerDays),
    })
    // Only what is typed can be wrong.
    setWrong(read.error?.issues.map(({ path }) => path[0] as Times | Numbers) ?? [])
    if (read.success && (await command.run({ rules: read.data }))) notify({ tone: 'good', text: text.saved })
  }
  return (
    <Card title={vi.calendar.views.rules} lead={text.lead}>
      <fieldset className="stack calendar-rules" disabled={!administrator}>
        <Field label={text.intakeDay}>
          <Choices
            label={text.intakeDay}
            value={typed.intakeDay as DeadlineRules['intakeDay']}
            onChange={(intakeDay) => change({ intakeDay })}
            options={(['not-counted', 'counted'] as const).map((value) => ({
              value,
              label: text.intakeDays[value],
            }))}
          />
        </Field>
        <Field label={text.dueClock}>
          <div className="row">
            <Choices
              label={text.dueClock}
              value={typed.dueClock === null ? 'closing' : 'fixed'}
              onChange={(which) => change({ dueClock: which === 'closing' ? null : '16:00' })}
              options={(['closing', 'fixed'] as const).map((value) => ({
                value,
                label: text.dueClocks[value],
              }))}
            />
            {typed.dueClock !== null && time('dueClock')}
          </div>
        </Field>
        <Field label={text.restDay}>
          <Choices
            label={text.restDay}
            value={typed.restDayIntake as DeadlineRules['restDayIntake']}
            onChange={(restDayIntake) => change({ restDayIntake })}
            options={(['next-working-day-counts', 'received-next-working-day'] as const).map((value) => ({
              value,
              label: text.restDays[value],
            }))}
          />
        </Field>
        <div className="row">
          <span className="grow">{text.sameDayCutoff}</span>
          {time('sameDayCutoff')}
        </div>
        <div className="row">
          <span className="grow">{text.handOverCutoff}</span>
          {time('handOverCutoff')}
          <span className="soft">{text.handOverMinutes}</span>
          {number('handOverMinutes')}
        </div>
        <div className="row">
          <span className="grow">{text.supplementAnswerDays}</span>
          {number('supplementAnswerDays')}
        </div>
        <div className="row">
          <span className="grow">{text.paperIntakeDays}</span>
          {number('paperIntakeDays')}
        </div>
        <div className="row">
          <div className="grow">
            <Checkbox checked={Boolean(typed.onlineRule)} onChange={(onlineRule) => change({ onlineRule })}>
              {text.online}
            </Checkbox>
          </div>
          {Boolean(typed.onlineRule) && (
            <>
              <span className="soft">{text.onlineCutoff}</span>
              {time('onlineCutoff')}
              <span className="soft">{text.onlineStartsAt}</span>
              {time('onlineStartsAt')}
            </>
          )}
        </div>
        <div className="row">
          <span className="grow">{text.onlineAnswerHours}</span>
          {number('onlineAnswerHours')}
        </div>
        <Checkbox
          checked={Boolean(typed.lastHourRule)}
          hint={text.lastHourHint}
          onChange={(lastHourRule) => change({ lastHourRule })}
        >
          {text.lastHour}
        </Checkbox>
        <div className="row">
          <span className="grow">{text.hoursPerDay}</span>
          {number('hoursPerDay')}
        </div>
        {wrong.length > 0 && (
          <ul className="calendar-wrong" role="alert">
            {wrong.map((key) => (
              <li key={key}>
                {text[key]}: {text.fitting[key]}
              </li>
            ))}
          </ul>
        )}
        {command.error && (
          <p className="calendar-wrong" role="alert">
            {vi.ui.refusals[command.error.code]}
          </p>
        )}
        {administrator && (
          <div>
            <Button tone="primary" busy={command.busy} onClick={() => void save()}>
              {text.save}
            </Button>
          </div>
        )}
      </fieldset>
    </Card>
  )
}

/** An empty box is no number. */
function numberOf(typed: string): number {
  return Number(typed.trim().replace(',', '.') || Number.NaN)
}
