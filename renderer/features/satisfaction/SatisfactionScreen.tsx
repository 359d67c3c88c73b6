import { useState } from 'react'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { Month } from '../../../electron/common/satisfaction/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'
import { Select } from '../../ui/Select.tsx'
import { monthsUntil } from './months.ts'
import { PaperDialog } from './PaperDialog.tsx'
import { Results } from './Results.tsx'
import './satisfaction.css'

const words = vi.satisfaction.screen

/** How satisfied people were in these months. */
export function SatisfactionScreen({ params }: ScreenProps<'satisfaction'>) {
  const months = monthsUntil(dayOf(counterNow()))
  const from = Month.safeParse(params.from).data ?? months[0]!.value
  const to = Month.safeParse(params.to).data ?? months[0]!.value
  const inOrder = from <= to
  const { data, error } = useQuery('satisfaction.results', inOrder ? { from, to } : null, {
    on: ['satisfaction'],
  })
  const types = useIs('officer', 'administrator')
  const form = useCommand('satisfaction.makeForm')
  const [open, setOpen] = useState<'paper' | { about: string } | null>(null)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        types && (
          <>
            <Button
              icon="print"
              busy={form.busy}
              onClick={async () => {
                const made = await form.run({ dossierId: null })
                if (made) setOpen({ about: made.about })
              }}
            >
              {words.blank}
            </Button>
            <Button icon="edit" onClick={() => setOpen('paper')}>
              {words.enter}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        <div className="satisfaction-bar">
          <Field label={words.from}>
            <Select
              value={from}
              options={months}
              onChange={(next) => stay('satisfaction', { from: next, to })}
            />
          </Field>
          <Field label={words.to}>
            <Select
              value={to}
              options={months}
              onChange={(next) => stay('satisfaction', { from, to: next })}
            />
          </Field>
        </div>
        {!inOrder && <Banner tone="bad">{words.wrongMonths}</Banner>}
        <ErrorNotice call="satisfaction.results" error={error} />
        <ErrorNotice call="satisfaction.makeForm" error={form.error} />
        {inOrder &&
          data &&
          (data.all.points === null && data.asked === 0 ? (
            <EmptyState icon="person" title={words.none}>
              {words.noneHint}
            </EmptyState>
          ) : (
            <Results results={data} />
          ))}
      </div>
      {open === 'paper' && <PaperDialog months={months} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'paper' && (
        <Dialog title={vi.satisfaction.ask.form} onClose={() => setOpen(null)}>
          <PaperOf about={open.about} />
        </Dialog>
      )}
    </Page>
  )
}
