import { useState } from 'react'
import type { Means, Stage } from '../../../electron/common/payments/model.ts'
import { useCommand } from '../../app/command.ts'
import { type Live, useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Choices } from '../Choices.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { TextInput } from '../TextInput.tsx'
import { AmountInput } from './AmountInput.tsx'
import { PaymentReceipt } from './PaymentReceipt.tsx'

type Money = NonNullable<Live<'payments.ofDossier'>['data']>
const words = vi.payments.pay
const MEANS: readonly Means[] = ['cash', 'transfer']
const STAGES: readonly Stage[] = ['intake', 'supplement', 'return']

/** Takes money for a dossier: the open sum stands there already, Ctrl+Enter takes it, Enter prints the receipt. */
export function PayDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const { data, error } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment'] })
  const [taken, setTaken] = useState<{ paymentId: string; text: string } | null>(null)
  if (taken) {
    return (
      <Dialog
        title={words.title}
        onClose={onClose}
        actions={<Button onClick={onClose}>{words.close}</Button>}
      >
        <div className="stack">
          <Banner tone="good">{taken.text}</Banner>
          <PaymentReceipt paymentId={taken.paymentId} autoFocus />
        </div>
      </Dialog>
    )
  }
  if (!data) return <ErrorNotice call="payments.ofDossier" error={error} />
  return (
    <PayForm
      dossierId={dossierId}
      money={data}
      onClose={onClose}
      onTaken={(paymentId, text) => setTaken({ paymentId, text })}
    />
  )
}

type PayFormProps = {
  dossierId: string
  money: Money
  onClose: () => void
  onTaken: (paymentId: string, text: string) => void
}

function PayForm({ dossierId, money, onClose, onTaken }: PayFormProps) {
  const { balance } = money
  const pay = useCommand('payments.pay')
  const [amount, setAmount] = useState(balance.open)
  const [by, setBy] = useState<Means>('cash')
  const [stage, setStage] = useState(money.stage)
  const [payer, setPayer] = useState(money.payer)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const more = amount > balance.open
  const complete = amount > 0 && payer.trim().length >= 2 && (!more || reason.trim().length >= 3)

  const run = async () => {
    setAsked(true)
    if (!complete) return
    const data = await pay.run({ dossierId, amount, by, stage, payer, reason: more ? reason : null })
    if (data) onTaken(data.paymentId, words.done(vi.payments.money(amount), data.receiptNo))
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      busy={pay.busy}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <ErrorNotice call="payments.pay" error={pay.error} />
      <div className="form-grid">
        <Field
          label={words.amount}
          warning={more && words.moreThan(vi.payments.money(balance.open))}
          error={asked && amount === 0 && words.amountMissing}
        >
          <AmountInput value={amount} onChange={setAmount} autoFocus />
        </Field>
        <Field label={words.by}>
          <Choices
            label={words.by}
            value={by}
            onChange={setBy}
            options={MEANS.map((value) => ({ value, label: vi.payments.by[value] }))}
          />
        </Field>
      </div>
      <Field label={words.stage} hint={words.stageHint}>
        <Choices
          label={words.stage}
          value={stage}
          onChange={setStage}
          options={STAGES.map((value) => ({ value, label: words.stages[value] }))}
        />
      </Field>
      {more && (
        <Field label={words.reason} error={asked && reason.trim().length < 3 && words.reasonMissing}>
          <TextInput value={reason} maxLength={300} onChange={setReason} />
        </Field>
      )}
      <Field label={words.payer} error={asked && payer.trim().length < 2 && words.payerMissing}>
        <TextInput value={payer} maxLength={300} onChange={setPayer} />
      </Field>
    </FormDialog>
  )
}
