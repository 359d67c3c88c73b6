import { useState } from 'react'
import type { BookRequest, DayList } from '../../../electron/common/books/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'

const words = vi.books.day

type Props = { asked: BookRequest | null; onAsk: (request: BookRequest | null) => void }

/** The lists a day asks for; one is chosen with all its dossiers, and any of them can be left off. */
export function DayLists({ asked, onAsk }: Props) {
  const [day, setDay] = useState<PlainDate | null>(() => dayOf(counterNow()))
  const { data, error } = useQuery('books.day', day && { day }, { on: ['dossier'] })
  const [key, setKey] = useState<string | null>(null)
  const chosen = asked && 'dossierIds' in asked ? new Set(asked.dossierIds) : new Set<string>()

  const ask = (list: DayList, ids: readonly string[]) => {
    setKey(list.key)
    onAsk(ids.length > 0 ? { kind: list.kind, dossierIds: [...ids] } : null)
  }
  return (
    <Card title={words.title}>
      <div className="stack">
        <Field label={words.day} error={day === null && vi.periods.badDay}>
          <DateInput
            value={day}
            onChange={(next) => {
              setDay(next)
              setKey(null)
              onAsk(null)
            }}
          />
        </Field>
        <ErrorNotice call="books.day" error={error} />
        {data?.length === 0 && <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
        {data?.map((list) => (
          <div key={list.key} className="books-list">
            <button
              type="button"
              className="books-choice"
              aria-pressed={list.key === key}
              onClick={() =>
                ask(
                  list,
                  list.dossiers.map(({ id }) => id),
                )
              }
            >
              <span className="strong">{words.kinds[list.kind]}</span>
              <span className="soft small">
                {[list.to ? `${list.from} → ${list.to}` : list.from, words.count(list.dossiers.length)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
            {list.key === key && (
              <fieldset className="stack-tight books-dossiers">
                <legend className="soft small">{words.dossiers}</legend>
                {list.dossiers.map(({ id, dossierNo, applicant }) => (
                  <Checkbox
                    key={id}
                    checked={chosen.has(id)}
                    hint={applicant}
                    onChange={(isChosen) =>
                      ask(
                        list,
                        list.dossiers
                          .map((one) => one.id)
                          .filter((one) => (one === id ? isChosen : chosen.has(one))),
                      )
                    }
                  >
                    <span className="number">{dossierNo}</span>
                  </Checkbox>
                ))}
              </fieldset>
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}
