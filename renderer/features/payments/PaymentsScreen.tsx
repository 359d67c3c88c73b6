import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { clockOf, dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { CashSheetCard } from './CashSheetCard.tsx'
import './payments.css'

type Row = OutputOf<'payments.day'>['rows'][number]
const words = vi.payments.screen
const { money } = vi.payments
const ALL = 'all'

const columns: readonly Column<Row>[] = [
  {
    key: 'no',
    header: words.columns.no,
    width: '150px',
    render: (row) => <span className="number">{row.receiptNo}</span>,
  },
  {
    key: 'at',
    header: words.columns.at,
    width: '92px',
    render: (row) => <span className="number">{clockOf(row.at)}</span>,
  },
  {
    key: 'payer',
    header: words.columns.payer,
    width: 'minmax(200px, 2fr)',
    render: (row) => <CellTwo strong top={row.payer} below={`${row.purpose} · ${row.officerName}`} />,
  },
  {
    key: 'dossier',
    header: words.columns.dossier,
    width: '150px',
    render: (row) => <DossierNo dossierNo={row.dossierNo} />,
  },
  { key: 'by', header: words.columns.by, width: '150px', render: (row) => vi.payments.by[row.by] },
  {
    key: 'amount',
    header: words.columns.amount,
    width: '150px',
    align: 'end',
    render: (row) => (
      <span className="payments-sum">
        {row.void && <Badge tone="warn">{vi.payments.card.cancelled}</Badge>}
        <span className={`strong number ${row.void ? 'struck' : ''}`}>{money(row.amount)}</span>
      </span>
    ),
  },
]

/** A day's money: every receipt, what it adds up to, and the sheet each officer hands over with the cash. */
export function PaymentsScreen({ params }: ScreenProps<'payments'>) {
  const day = params.day ?? dayOf(counterNow())
  const [officerId, setOfficerId] = useState<string>(ALL)
  const one = officerId === ALL ? null : officerId
  const { data, error } = useQuery('payments.day', { day, officerId: one }, { on: ['payment'] })
  const figures =
    data &&
    ([
      [words.cash, money(data.totals.cash)],
      [words.transfer, money(data.totals.transfer)],
      [words.all, money(data.totals.all)],
      [words.receipts, String(data.totals.receipts)],
      [words.voided, String(data.totals.voided)],
    ] as const)
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <div className="payments-bar">
          <Field label={words.day}>
            <DateInput value={day} onChange={(next) => next && stay('payments', { day: next })} />
          </Field>
          <Field label={words.officer}>
            <Select
              value={officerId}
              onChange={setOfficerId}
              options={[
                { value: ALL, label: words.everybody },
                ...(data?.officers.map(({ id, name }) => ({ value: id, label: name })) ?? []),
              ]}
            />
          </Field>
          <dl className="payments-totals">
            {figures?.map(([name, value]) => (
              <div key={name}>
                <dt className="soft small">{name}</dt>
                <dd className="strong number">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <ErrorNotice call="payments.day" error={error} />
        {data && (
          <div className="card">
            <Table
              label={words.title}
              rows={data.rows}
              columns={columns}
              rowKey={(row) => `${row.paymentId}${row.amount < 0}`}
              rowHeight={56}
              height="fit"
              onOpen={(row) => go('dossier', { id: row.dossierId })}
              empty={
                <EmptyState icon="file" title={words.empty}>
                  {words.emptyHint}
                </EmptyState>
              }
            />
          </div>
        )}
        {data && data.officers.length > 0 && (
          <CashSheetCard
            day={day}
            officer={
              data.officers.find((who) => who.id === one) ??
              (data.officers.length === 1 ? data.officers[0]! : null)
            }
          />
        )}
      </div>
    </Page>
  )
}
