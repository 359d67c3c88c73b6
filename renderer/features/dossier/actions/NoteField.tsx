import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'

/** A remark that may be left empty. */
export function NoteField({
  value,
  onChange,
  placeholder,
}: {
  value: string
  onChange: (note: string) => void
  placeholder?: string
}) {
  return (
    <Field label={vi.dossiers.actions.note} optional>
      <TextArea value={value} maxLength={1000} rows={2} placeholder={placeholder} onChange={onChange} />
    </Field>
  )
}
