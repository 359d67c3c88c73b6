import { IMPORT_FIELDS, type ImportField } from '../../../electron/common/imports/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { needed } from './needed.ts'
import type { Opened, Reading } from './useImport.ts'

const words = vi.imports

/** Which column means what, as found and as the officer sets it right; and whether the shared system is told. */
export function ColumnsCard({
  file,
  reading,
  onChange,
}: {
  file: Opened
  reading: Reading
  onChange: (next: Reading) => void
}) {
  const missing = needed(reading.columns)
  const choose = (field: ImportField, value: string) => {
    const { [field]: _before, ...others } = reading.columns
    // One column means one thing: the field that had it gives it up.
    const columns = Object.fromEntries(Object.entries(others).filter(([, index]) => String(index) !== value))
    onChange({ ...reading, columns: value === 'none' ? columns : { ...columns, [field]: Number(value) } })
  }
  return (
    <Card
      title={words.columns.title(file.name)}
      lead={words.columns.lead(file.sheet, file.headerRow, file.rows)}
    >
      <div className="stack">
        <div className="import-columns">
          {IMPORT_FIELDS.map((field) => (
            <Field
              key={field}
              label={words.fields[field]}
              error={
                missing.includes(field) &&
                (field.startsWith('procedure') ? words.columns.missingAny : words.columns.missing)
              }
            >
              <Select
                value={String(reading.columns[field] ?? 'none')}
                options={[
                  { value: 'none', label: words.columns.none },
                  ...file.columns.map(({ index, letter, header, sample }) => ({
                    value: String(index),
                    label: words.columns.option(letter, header, sample),
                  })),
                ]}
                onChange={(value) => choose(field, value)}
              />
            </Field>
          ))}
        </div>
        <Field label={words.scope.label}>
          <Choices
            label={words.scope.label}
            value={reading.scope}
            options={(['local', 'upstream'] as const).map((value) => ({
              value,
              ...words.scope.options[value],
            }))}
            onChange={(scope) => onChange({ ...reading, scope })}
          />
        </Field>
      </div>
    </Card>
  )
}
