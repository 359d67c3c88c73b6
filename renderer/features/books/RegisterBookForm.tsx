import { useState } from 'react'
import type { BookRequest } from '../../../electron/common/books/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { daysOf, PERIODS, type Period } from './periods.ts'

const words = vi.books.book
const ALL = '*'

/** Which register book: field of work and period. Enter shows it. */
export function RegisterBookForm({ onAsk }: { onAsk: (request: BookRequest | null) => void }) {
  const { data: fields, error } = useQuery('books.fields', {}, { on: ['procedure'] })
  const [field, setField] = useState(ALL)
  const [period, setPeriod] = useState<Period | 'own'>('month')
  const [days, setDays] = useState<{ from: PlainDate | null; to: PlainDate | null }>(() =>
    daysOf('month', dayOf(counterNow())),
  )
  const { from, to } = days
  const isBackwards = from !== null && to !== null && to < from

  const change = (next: Partial<typeof days>) => {
    setPeriod('own')
    setDays({ ...days, ...next })
    onAsk(null)
  }
  return (
    <Card title={words.title}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (from && to && !isBackwards)
            onAsk({ kind: 'register-book', field: field === ALL ? null : field, from, to })
        }}
      >
        <ErrorNotice call="books.fields" error={error} />
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
        <Field label={words.period}>
          <Select
            value={period}
            options={[...PERIODS, 'own' as const].map((value) => ({ value, label: words.periods[value] }))}
            onChange={(next) => {
              setPeriod(next)
              if (next !== 'own') setDays(daysOf(next, dayOf(counterNow())))
              onAsk(null)
            }}
          />
        </Field>
        <div className="form-grid">
          <Field label={words.from} error={from === null && words.badDay}>
            <DateInput value={from} onChange={(day) => change({ from: day })} />
          </Field>
          <Field
            label={words.to}
            error={to === null ? words.badDay : isBackwards ? words.badOrder : undefined}
          >
            <DateInput value={to} onChange={(day) => change({ to: day })} />
          </Field>
        </div>
        <div className="row">
          <Button type="submit" tone="primary" icon="eye" disabled={!from || !to || isBackwards}>
            {vi.books.panel.show}
          </Button>
        </div>
      </form>
    </Card>
  )
}
