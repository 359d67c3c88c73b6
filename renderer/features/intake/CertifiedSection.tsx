import { useEffect, useId, useRef } from 'react'
import { countsPages, priced } from '../../../electron/common/certifications/rules.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { edit, useForm } from './form-store.ts'
import { documentRows, type IntakeDraft } from './intake-draft.ts'
import './CertifiedSection.css'

type Row = IntakeDraft['documents'][number]
const words = vi.certifications.intake
const MOST = 60

/** The documents to be certified, each with its pages, copies and price; Enter in the last box begins another. */
export function CertifiedSection({ procedure }: { procedure: Procedure }) {
  const draft = useForm((form) => form.draft)
  const rows = documentRows(draft)
  const names = useId()
  const table = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  const pages = countsPages(procedure)
  const fees = priced(procedure, draft.channel, rows)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    table.current?.querySelector<HTMLInputElement>('.certified-row:last-of-type input')?.focus()
  })

  const change = (at: number, part: Partial<Row>) =>
    edit({ documents: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  const add = () => {
    if (rows.length >= MOST) return
    added.current = true
    edit({ documents: [...rows, { name: '', pages: 1, copies: 1 }] })
  }
  return (
    <Card
      title={words.title}
      lead={words.lead}
      actions={
        <Button size="small" icon="plus" disabled={rows.length >= MOST} onClick={add}>
          {words.add}
        </Button>
      }
    >
      <datalist id={names}>
        {words.common.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={`certified ${pages ? '' : 'certified-no-pages'}`} ref={table}>
        <div className="certified-head soft small">
          <span>{words.name}</span>
          {pages && <span>{words.pages}</span>}
          <span>{words.copies}</span>
          <span className="certified-fee">{words.fee}</span>
          <span />
        </div>
        {rows.map((row, index) => (
          <div
            key={index}
            className="certified-row"
            onKeyDown={(event) => {
              const last = (event.target as HTMLElement).dataset.last === 'true'
              if (event.key !== 'Enter' || event.ctrlKey || !last || index !== rows.length - 1) return
              event.preventDefault()
              add()
            }}
          >
            <TextInput
              value={row.name}
              maxLength={300}
              list={names}
              aria-label={words.nameOf(index + 1)}
              placeholder={words.placeholder}
              onChange={(name) => change(index, { name })}
            />
            {pages && (
              <Count
                label={words.pagesOf(index + 1)}
                value={row.pages}
                most={9999}
                onChange={(next) => change(index, { pages: next })}
              />
            )}
            <Count
              label={words.copiesOf(index + 1)}
              value={row.copies}
              most={999}
              last
              onChange={(next) => change(index, { copies: next })}
            />
            <span className="certified-fee strong number">{vi.intake.money(fees[index]?.fee ?? 0)}</span>
            <IconButton
              icon="remove"
              label={words.remove(index + 1)}
              disabled={rows.length === 1}
              onClick={() => edit({ documents: rows.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
      </div>
    </Card>
  )
}

function Count(props: {
  label: string
  value: number
  most: number
  last?: boolean
  onChange: (value: number) => void
}) {
  const { label, value, most, last, onChange } = props
  return (
    <TextInput
      value={String(value)}
      inputMode="numeric"
      className="number"
      aria-label={label}
      data-last={last}
      onFocus={(event) => event.target.select()}
      onChange={(typed) => onChange(Math.min(most, Math.max(1, Number(typed.replace(/\D/g, '')) || 1)))}
    />
  )
}
