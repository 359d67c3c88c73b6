import { useState } from 'react'
import type { BookRequest } from '../../../electron/common/books/model.ts'
import { daysOf, type Period, type PeriodName } from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.books.book
const ALL = '*'
const PERIODS: readonly PeriodName[] = ['month', 'last-month', 'quarter', 'year']

/** Which register book: field of work and period. Enter shows it. */
export function RegisterBookForm({ onAsk }: { onAsk: (request: BookRequest | null) => void }) {
  const { data: fields, error } = useQuery('books.fields', {}, { on: ['procedure'] })
  const [field, setField] = useState(ALL)
  const [name, setName] = useState<PeriodName | 'own'>('month')
  const [days, setDays] = useState(() => daysOf('month', dayOf(counterNow())))
  // What stands in the two boxes of days is no period.
  const [isWrong, setWrong] = useState(false)
  const of = { field: field === ALL ? null : field, year: Number(days.from.slice(0, 4)) }
  const kept = useQuery('books.volume', of, { on: ['book'] })
  const keep = useCommand('books.setVolume')
  const mayOpen = useIs('officer', 'administrator')
  // As typed for this field and year; else the one that is kept.
  const [typed, setTyped] = useState<{ of: string; volume: string } | null>(null)
  const about = JSON.stringify(of)
  const volume = typed?.of === about ? typed.volume : (kept.data ?? '')
  const choose = (next: PeriodName | 'own', period: Period | null) => {
    setName(next)
    if (period) setDays(period)
    setWrong(period === null)
    onAsk(null)
  }
  return (
    <Card title={words.title}>
      <form
        className="stack"
        onSubmit={async (event) => {
          event.preventDefault()
          const wanted = volume.trim()
          if (isWrong || wanted === '') return
          if (mayOpen && wanted !== kept.data && !(await keep.run({ ...of, volume: wanted }))) return
          onAsk({ kind: 'register-book', field: of.field, ...days })
        }}
      >
        <ErrorNotice call="books.fields" error={error} />
        <ErrorNotice call="books.setVolume" error={keep.error} />
        <Field label={words.field}>
          <Select
            value={field}
            options={[
              { value: ALL, label: words.allFields },
              ...(fields ?? []).map((value) => ({ value, label: value })),
            ]}
            onChange={(next) => {
              setField(next)
              onAsk(null)
            }}
          />
        </Field>
        <PeriodChoice names={PERIODS} chosen={{ name, days }} onChoose={choose} />
        <Field
          label={words.volume}
          hint={words.volumeHint}
          error={kept.data !== undefined && volume.trim() === '' && words.volumeMissing}
        >
          <TextInput
            className="number"
            maxLength={40}
            value={volume}
            disabled={!mayOpen}
            onChange={(next) => {
              setTyped({ of: about, volume: next })
              onAsk(null)
            }}
          />
        </Field>
        <div className="row">
          <Button type="submit" tone="primary" icon="eye" disabled={isWrong}>
            {vi.books.panel.show}
          </Button>
        </div>
      </form>
    </Card>
  )
}
