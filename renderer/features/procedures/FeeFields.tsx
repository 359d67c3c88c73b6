import { newId } from '../../../electron/common/uuid.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { type EditedFee, isWhole, MOST } from './edited-procedure.ts'

const text = vi.procedures.confirm

/** Fees with their amounts; what a fee depends on (channel, case, pages) stays as the catalogue has it. */
export function FeeFields({
  fees,
  wrong,
  onChange,
}: {
  fees: EditedFee[]
  /** Boxes that are empty or hold no number are marked. */
  wrong: boolean
  onChange: (fees: EditedFee[]) => void
}) {
  const change = (key: string, part: Partial<EditedFee>) =>
    onChange(fees.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="stack-tight">
      <legend className="strong">{text.fees}</legend>
      {fees.length === 0 && <p className="soft small">{text.noFee}</p>}
      {fees.map((one) => (
        <div key={one.key} className="catalogue-fee-line">
          <div>
            <TextInput
              aria-label={text.feeName}
              aria-invalid={(wrong && one.name.trim() === '') || undefined}
              value={one.name}
              maxLength={200}
              placeholder={text.feeName}
              onChange={(name) => change(one.key, { name })}
            />
            {one.fee?.when && <div className="soft small">{vi.procedures.caseOf(one.fee.when)}</div>}
          </div>
          <TextInput
            aria-label={`${one.name}: ${text.feeAmount}`}
            aria-invalid={(wrong && !isWhole(one.amount, MOST.fee)) || undefined}
            className="number"
            inputMode="numeric"
            value={one.amount}
            placeholder={text.feeAmount}
            onChange={(amount) => change(one.key, { amount })}
          />
          <Button
            tone="quiet"
            icon="remove"
            aria-label={text.remove}
            onClick={() => onChange(fees.filter((other) => other !== one))}
          >
            <span className="for-reader">{text.remove}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onClick={() => onChange([...fees, { key: newId(), fee: null, name: '', amount: '' }])}
        >
          {text.addFee}
        </Button>
      </div>
    </fieldset>
  )
}
