import { certificationKind, countsPages } from '../../../electron/common/certifications/rules.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { CHANNELS } from '../../../electron/common/procedures/model.ts'
import { feeFor } from '../../../electron/common/procedures/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DateInput, dayFrom } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { edit, useForm } from './form-store.ts'
import { isAbsurdFee, type Problem, returnAddressOf } from './intake-draft.ts'

const text = vi.intake.delivery
const RETURNS = ['counter', 'post', 'online'] as const

export type DeliverySectionProps = {
  /** Undefined where it left the catalogue. */
  procedure: Procedure | undefined
  problems: readonly Problem[]
  title?: string
  /** When it was received; a postmark cannot be later. */
  receivedDay?: PlainDate | null
  /** What a correction asks besides: the sum. */
  children?: React.ReactNode
}

/** How it came, how the result goes back, and what of the fees only the officer can know. */
export function DeliverySection(props: DeliverySectionProps) {
  const { procedure, problems, title = text.title, receivedDay, children } = props
  const draft = useForm((form) => form.draft)
  const counted = procedure && !certificationKind(procedure.code) && countsPages(procedure)
  const open = procedure ? feeFor(procedure, draft.channel).open : []
  const marked = dayFrom(draft.postmark)
  const late = Boolean(marked && receivedDay && marked > receivedDay)
  return (
    <Card title={title}>
      <div className="intake-delivery">
        <Field label={text.channel}>
          <Choices
            label={text.channel}
            value={draft.channel}
            onChange={(channel) => edit({ channel })}
            options={CHANNELS.map((value) => {
              const fixed = draft.filingId !== null && value !== 'online'
              const closed = fixed || (procedure !== undefined && procedure.limits[value] === null)
              return {
                value,
                label: text.channels[value],
                disabled: closed,
                ...(closed && !fixed ? { hint: text.closed } : {}),
              }
            })}
          />
        </Field>
        {draft.channel === 'post' && (
          <div className="intake-whole intake-posted">
            <Field
              label={vi.post.intake.postmark}
              hint={vi.post.intake.postmarkHint}
              warning={late && vi.corrections.correct.received.postmarkLate}
            >
              <DateInput value={marked} onChange={(_, postmark) => edit({ postmark })} />
            </Field>
            <Field label={vi.post.intake.parcelNo} optional>
              <TextInput
                className="number"
                value={draft.parcelNo}
                maxLength={60}
                onChange={(parcelNo) => edit({ parcelNo })}
              />
            </Field>
          </div>
        )}
        <Count label={text.sets} value={draft.sets} most={99} onChange={(sets) => edit({ sets })} />
        {counted && (
          <>
            <Count
              label={text.copies}
              value={draft.copies}
              most={200}
              onChange={(copies) => edit({ copies })}
            />
            <Count label={text.pages} value={draft.pages} most={1000} onChange={(pages) => edit({ pages })} />
          </>
        )}
        {children}
        <Field label={text.returnBy}>
          <Choices
            label={text.returnBy}
            value={draft.returnBy}
            onChange={(returnBy) => edit({ returnBy })}
            options={RETURNS.map((value) => ({ value, label: text.returns[value] }))}
          />
        </Field>
        {draft.returnBy === 'post' && (
          <div className="intake-whole">
            <Field
              label={text.returnAddress}
              error={problems.includes('returnAddress') && text.returnAddressMissing}
            >
              <TextInput
                value={returnAddressOf(draft)}
                maxLength={400}
                onChange={(returnAddress) => edit({ returnAddress })}
              />
            </Field>
          </div>
        )}
        {procedure && open.length > 0 && (
          <fieldset className="intake-whole stack-tight">
            <legend className="strong">{text.openFee}</legend>
            {open.map((fee) => {
              const index = String(procedure.fees.indexOf(fee))
              const chosen = draft.openFees[index]
              const { [index]: _gone, ...others } = draft.openFees
              return (
                <div key={index} className="row">
                  <div className="grow">
                    <Checkbox
                      checked={chosen !== undefined}
                      onChange={(on) => edit({ openFees: on ? { ...others, [index]: '' } : others })}
                      hint={fee.when}
                    >
                      {fee.name}
                      {fee.amount !== null && ` · ${vi.intake.money(fee.amount)}`}
                    </Checkbox>
                  </div>
                  {chosen !== undefined && fee.amount === null && (
                    <div className="intake-open-fee">
                      <Field label={text.feeAmount} error={isAbsurdFee(chosen) && text.feeAbsurd}>
                        <TextInput
                          value={chosen}
                          inputMode="numeric"
                          className="number"
                          aria-label={`${fee.name}: ${text.feeAmount}`}
                          onChange={(typed) => edit({ openFees: { ...draft.openFees, [index]: typed } })}
                        />
                      </Field>
                    </div>
                  )}
                </div>
              )
            })}
          </fieldset>
        )}
      </div>
    </Card>
  )
}

function Count({
  label,
  value,
  most,
  onChange,
}: {
  label: string
  value: number
  most: number
  onChange: (value: number) => void
}) {
  return (
    <div className="intake-count">
      <Field label={label}>
        <TextInput
          value={String(value)}
          inputMode="numeric"
          className="number"
          onFocus={(event) => event.target.select()}
          onChange={(typed) =>
            onChange(Math.min(most, Math.max(1, parseInt(typed.replace(/\D/g, ''), 10) || 1)))
          }
        />
      </Field>
    </div>
  )
}
