import type { PrintOptions, Tray } from '../../../electron/common/papers/printing.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../Field.tsx'
import { Select } from '../Select.tsx'
import './PrintOptionsFields.css'

const COPIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const ANY = '(any)'

/** How many sets and out of which tray; trays only where the printer names them. */
export function PrintOptionsFields({
  options,
  trays,
  disabled = false,
  onChange,
}: {
  options: PrintOptions
  trays: readonly Tray[]
  disabled?: boolean
  onChange: (options: PrintOptions) => void
}) {
  const words = vi.printQueue.dialog
  // A tray remembered from before the driver was changed stays in sight.
  const named = trays.map(({ name }) => name)
  const known = options.tray !== null && !named.includes(options.tray) ? [...named, options.tray] : named
  return (
    <div className="row print-options">
      <Field label={words.copies}>
        <Select
          value={String(options.copies) as (typeof COPIES)[number]}
          disabled={disabled}
          options={COPIES.map((value) => ({ value, label: value }))}
          onChange={(copies) => onChange({ ...options, copies: Number(copies) })}
        />
      </Field>
      <div className="grow">
        <Field label={words.tray} {...(known.length === 0 ? { hint: words.noTrays } : {})}>
          <Select
            value={options.tray ?? ANY}
            disabled={disabled || known.length === 0}
            options={[
              { value: ANY, label: words.ofPrinter },
              ...known.map((value) => ({ value, label: vi.printQueue.tray(value) })),
            ]}
            onChange={(tray) => onChange({ ...options, tray: tray === ANY ? null : tray })}
          />
        </Field>
      </div>
    </div>
  )
}
