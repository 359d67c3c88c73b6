import { useState } from 'react'
import type { BookRequest } from '../../../electron/common/books/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
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
  const of = from && { field: field === ALL ? null : field, year: Number(from.slice(0, 4)) }
  const kept = useQuery('books.volume', of, { on: ['book'] })
  const keep = useCommand('books.setVolume')
  const mayOpen = useIs('officer', 'administrator')
  // As typed for this field and year; else the one that is kept.
  const [typed, setTyped] = useState<{ of: string; volume: string } | null>(null)
  const about = JSON.stringify(of)
  const volume = typed?.of === about ? typed.volume : (kept.data ?? '')
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
        onSubmit={async (event) => {
          event.preventDefault()
          const wanted = volume.trim()
          if (!of || !from || !to || isBackwards || wanted === '') return
          if (mayOpen && wanted !== kept.data && !(await keep.run({ ...of, volume: wanted }))) return
          onAsk({ kind: 'register-book', field: of.field, from, to })
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
          <Button type="submit" tone="primary" icon="eye" disabled={!from || !to || isBackwards}>
            {vi.books.panel.show}
          </Button>
        </div>
      </form>
    </Card>
  )
}
