import { useState } from 'react'
import type { IndexLine } from '../../../electron/common/reports/api.ts'
import type { Period } from '../../../electron/common/time/periods.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { RulesButton } from '../../ui/RulesButton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { IndexRulesDialog } from './IndexRulesDialog.tsx'
import { numberFrom, shown } from '../../ui/typed-number.ts'

const words = vi.reports.index

/** What of the index the register cannot know is typed in here, and kept with the name of whoever did. */
export function IndexValues({ period }: { period: Period }) {
  const { data, error } = useQuery('reports.index', period, { on: ['report'] })
  const lines = data?.lines.filter(({ share }) => share === null) ?? []
  return (
    <Card
      title={words.title}
      lead={words.lead}
      actions={
        data && (
          <RulesButton
            label={words.rules}
            renderDialog={(close) => <IndexRulesDialog lines={data.lines} onClose={close} />}
          />
        )
      }
    >
      <ErrorNotice call="reports.index" error={error} />
      {data && <Values key={`${period.from} ${period.to}`} period={period} lines={lines} />}
    </Card>
  )
}

function Values({ period, lines }: { period: Period; lines: readonly IndexLine[] }) {
  const types = useIs('officer', 'leader', 'administrator')
  const save = useCommand('reports.typeIndex')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const textOf = ({ id, typed: before }: IndexLine) => typed[id] ?? (before ? shown(before.percent) : '')
  const valueOf = (line: IndexLine) => (textOf(line).trim() === '' ? null : numberFrom(textOf(line)))
  const isWrong = (line: IndexLine) => {
    const value = valueOf(line)
    return value !== null && !(value >= 0 && value <= 100)
  }
  const changed = lines.filter((line) => valueOf(line) !== (line.typed?.percent ?? null))
  const submit = async () => {
    for (const line of changed) {
      if (!(await save.run({ ...period, indicator: line.id, percent: valueOf(line) }))) return
    }
    setTyped({})
    notify({ tone: 'good', text: words.saved })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="reports-values">
        {lines.map((line) => (
          <Field
            key={line.id}
            label={line.name}
            hint={line.typed ? words.by(line.typed.by, momentText(line.typed.at)) : words.none}
            error={isWrong(line) && words.wrong}
          >
            <TextInput
              className="number"
              inputMode="decimal"
              disabled={!types}
              value={textOf(line)}
              onChange={(text) => setTyped({ ...typed, [line.id]: text })}
            />
          </Field>
        ))}
      </div>
      <ErrorNotice call="reports.typeIndex" error={save.error} />
      <div className="row">
        <Button
          type="submit"
          busy={save.busy}
          disabled={!types || changed.length === 0 || changed.some(isWrong)}
        >
          {words.save}
        </Button>
      </div>
    </form>
  )
}
