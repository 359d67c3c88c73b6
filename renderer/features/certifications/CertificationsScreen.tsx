import { useState } from 'react'
import { CERTIFICATION_KINDS, type CertificationKind } from '../../../electron/common/certifications/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { BookCard } from './BookCard.tsx'
import './certifications.css'
import { columns } from './columns.tsx'

const words = vi.certifications.screen
const { money } = vi.payments

/** The certification books, a day at a time. */
export function CertificationsScreen({ params }: ScreenProps<'certifications'>) {
  const day = params.day ?? dayOf(counterNow())
  const [kind, setKind] = useState<CertificationKind>('copy')
  const { data, error } = useQuery('certifications.day', { day, kind }, { on: ['certification', 'dossier'] })
  const lines = data?.lines ?? []
  const valid = lines.filter((line) => !line.undone)
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <div className="certifications-bar">
          <Field label={words.day}>
            <DateInput value={day} onChange={(next) => next && stay('certifications', { day: next })} />
          </Field>
          <Tabs
            label={words.books}
            tabs={CERTIFICATION_KINDS.map((value) => ({
              value,
              label: vi.certifications.kinds[value],
              count: data?.counts[value] ?? 0,
            }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        <ErrorNotice call="certifications.day" error={error} />
        {data && (
          <div className="card">
            <Table
              label={words.title}
              rows={lines}
              columns={columns}
              rowKey={(line) => line.id}
              rowHeight={56}
              height="fit"
              onOpen={(line) => go('dossier', { id: line.dossierId })}
              empty={
                <EmptyState icon="procedures" title={words.empty}>
                  {words.emptyHint}
                </EmptyState>
              }
            />
          </div>
        )}
        {lines.length > 0 && (
          <>
            <p className="strong">
              {words.total(
                valid.length,
                valid.reduce((sum, line) => sum + line.copies, 0),
                money(valid.reduce((sum, line) => sum + line.fee, 0)),
              )}
            </p>
            <BookCard key={`${day} ${kind}`} day={day} kind={kind} />
          </>
        )}
      </div>
    </Page>
  )
}
