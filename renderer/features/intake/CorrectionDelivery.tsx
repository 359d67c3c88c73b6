import { CHANNELS, type Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { edit, useForm } from './form-store.ts'
import { type Problem, returnAddressOf } from './intake-draft.ts'

const text = vi.intake.delivery
const RETURNS = ['counter', 'post', 'online'] as const

/** How it came, how it goes back and what is owed, of a dossier that is set right; the fee is a sum by then. */
export function CorrectionDelivery({
  procedure,
  problems,
  fee,
  onFee,
}: {
  procedure: Procedure | undefined
  problems: readonly Problem[]
  fee: string
  onFee: (fee: string) => void
}) {
  const draft = useForm((form) => form.draft)
  return (
    <Card title={vi.corrections.correct.delivery}>
      <div className="intake-delivery">
        <Field label={text.channel}>
          <Choices
            label={text.channel}
            value={draft.channel}
            onChange={(channel) => edit({ channel })}
            options={CHANNELS.map((value) => ({
              value,
              label: text.channels[value],
              disabled: procedure?.limits[value] === null,
            }))}
          />
        </Field>
        <div className="intake-count">
          <Field label={text.sets}>
            <TextInput
              value={String(draft.sets)}
              inputMode="numeric"
              className="number"
              onFocus={(event) => event.target.select()}
              onChange={(typed) =>
                edit({ sets: Math.min(99, Math.max(1, Number(typed.replace(/\D/g, '')) || 1)) })
              }
            />
          </Field>
        </div>
        <Field label={vi.corrections.correct.fee} hint={vi.corrections.correct.feeHint}>
          <TextInput value={fee} inputMode="numeric" className="number" maxLength={12} onChange={onFee} />
        </Field>
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
      </div>
    </Card>
  )
}
