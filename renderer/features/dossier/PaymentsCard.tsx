import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { type Live, useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { notify } from '../../ui/notify.ts'
import { AmountInput } from '../../ui/payment/AmountInput.tsx'
import { PayDialog } from '../../ui/payment/PayDialog.tsx'
import { PaymentReceipt } from '../../ui/payment/PaymentReceipt.tsx'
import { ReasonDialog } from '../../ui/payment/ReasonDialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import './PaymentsCard.css'

type Money = NonNullable<Live<'payments.ofDossier'>['data']>
type Entry = Money['entries'][number]
const words = vi.payments.card
const { money } = vi.payments

/** What the dossier costs, what was paid and what is open; every entry stands, mistaken ones with their cancellation. */
export function PaymentsCard({ dossierId }: { dossierId: string }) {
  const { data, error } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment', 'dossier'] })
  const officer = useIs('officer')
  const [asked, setAsked] = useState<'pay' | 'exempt' | null>(null)
  // Pressed before the sums are there, it opens with them.
  useShortcut('F6', officer && !data?.movedAway ? () => setAsked('pay') : undefined)
  if (!data) return <ErrorNotice call="payments.ofDossier" error={error} />
  const { balance, entries, takenElsewhere, movedAway } = data
  return (
    <Card
      title={words.title}
      actions={
        officer &&
        !movedAway && (
          <>
            {balance.open > 0 && (
              <Button size="small" onClick={() => setAsked('exempt')}>
                {words.exemptAct}
              </Button>
            )}
            <Button
              size="small"
              tone={balance.open > 0 ? 'primary' : 'secondary'}
              icon="plus"
              keys="F6"
              onClick={() => setAsked('pay')}
            >
              {balance.open > 0 ? words.pay : words.other}
            </Button>
          </>
        )
      }
    >
      {balance.owed === 0 && entries.length === 0 ? (
        <p className="soft">{words.free}</p>
      ) : (
        <Figures balance={balance} />
      )}
      {entries.length > 0 && (
        <Entries entries={entries} elsewhere={takenElsewhere} officer={officer && !movedAway} />
      )}
      {asked === 'pay' && <PayDialog dossierId={dossierId} onClose={() => setAsked(null)} />}
      {asked === 'exempt' && (
        <ExemptDialog dossierId={dossierId} open={balance.open} onClose={() => setAsked(null)} />
      )}
    </Card>
  )
}

function Figures({ balance }: { balance: Money['balance'] }) {
  const shown = (['owed', 'paid', 'exempt', 'open', 'over'] as const).filter(
    (key) => key === 'owed' || key === 'paid' || key === 'open' || balance[key] > 0,
  )
  return (
    <dl className="payments-figures">
      {shown.map((key) => (
        <div key={key} className={key === 'open' && balance.open > 0 ? 'payments-open' : undefined}>
          <dt className="soft small">{words[key]}</dt>
          <dd className="strong number">{money(balance[key])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Entries({
  entries,
  elsewhere,
  officer,
}: {
  entries: readonly Entry[]
  elsewhere: readonly string[]
  officer: boolean
}) {
  const cancelled = new Set(entries.flatMap((one) => (one.kind === 'cancel' ? [one.cancelsId] : [])))
  return (
    <ul className="payments-entries">
      {entries.map((entry) => (
        <EntryLine
          key={entry.id}
          entry={entry}
          gone={cancelled.has(entry.id)}
          officer={officer}
          elsewhere={elsewhere.includes(entry.id)}
        />
      ))}
    </ul>
  )
}

function EntryLine({
  entry,
  gone,
  elsewhere,
  officer,
}: {
  entry: Entry
  gone: boolean
  /** It lies in the till of another PC. */
  elsewhere: boolean
  officer: boolean
}) {
  const [shown, setShown] = useState<'receipt' | 'cancel' | null>(null)
  const cancel = useCommand('payments.cancel')
  const title =
    entry.kind === 'pay'
      ? words.entry(entry.receiptNo)
      : entry.kind === 'exempt'
        ? words.entryExempt
        : words.entryCancel
  const more =
    entry.kind === 'pay'
      ? [vi.payments.by[entry.by].toLowerCase(), vi.payments.stages[entry.stage], entry.reason]
      : [entry.reason]
  return (
    <li className={gone ? 'payments-gone' : undefined}>
      <div className="payments-entry">
        <div className="grow">
          <div className="strong">
            {title}
            {gone && <span className="soft"> · {words.cancelled}</span>}
            {elsewhere && <span className="soft"> · {words.elsewhere}</span>}
          </div>
          <div className="soft small">
            <MomentText at={entry.at} /> · {entry.officer.name} · {more.filter(Boolean).join(' · ')}
          </div>
        </div>
        {entry.kind !== 'cancel' && (
          <span className="strong number payments-amount">{money(entry.amount)}</span>
        )}
      </div>
      {officer && entry.kind !== 'cancel' && !gone && !elsewhere && (
        <div className="row">
          {entry.kind === 'pay' && (
            <Button
              size="small"
              icon="file"
              onClick={() => setShown(shown === 'receipt' ? null : 'receipt')}
              aria-expanded={shown === 'receipt'}
            >
              {shown === 'receipt' ? words.hideReceipt : words.receipt}
            </Button>
          )}
          <Button size="small" icon="undo" onClick={() => setShown('cancel')}>
            {words.cancel}
          </Button>
        </div>
      )}
      {shown === 'receipt' && !gone && <PaymentReceipt paymentId={entry.id} />}
      {shown === 'cancel' && (
        <ReasonDialog
          title={vi.payments.cancel.title}
          label={vi.payments.cancel.reason}
          missing={vi.payments.cancel.reasonMissing}
          submit={vi.payments.cancel.submit}
          danger
          busy={cancel.busy}
          onClose={() => setShown(null)}
          onSubmit={async (reason) => {
            if (!(await cancel.run({ paymentId: entry.id, reason }))) return
            notify({ tone: 'good', text: vi.payments.cancel.done })
            setShown(null)
          }}
        >
          <p>{vi.payments.cancel.text}</p>
          <ErrorNotice call="payments.cancel" error={cancel.error} />
        </ReasonDialog>
      )}
    </li>
  )
}

function ExemptDialog({
  dossierId,
  open,
  onClose,
}: {
  dossierId: string
  open: number
  onClose: () => void
}) {
  const exempt = useCommand('payments.exempt')
  const [amount, setAmount] = useState(open)
  const text = vi.payments.exempt
  return (
    <ReasonDialog
      title={text.title}
      label={text.reason}
      missing={text.reasonMissing}
      placeholder={text.reasonPlaceholder}
      submit={text.submit}
      busy={exempt.busy}
      onClose={onClose}
      onSubmit={async (reason) => {
        if (amount === 0 || !(await exempt.run({ dossierId, amount, reason }))) return
        notify({ tone: 'good', text: text.done })
        onClose()
      }}
    >
      <ErrorNotice call="payments.exempt" error={exempt.error} />
      <Field label={text.amount} error={amount === 0 && vi.payments.pay.amountMissing}>
        <AmountInput value={amount} onChange={setAmount} />
      </Field>
    </ReasonDialog>
  )
}
