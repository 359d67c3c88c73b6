import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

type Props = {
  petitionId: string
  label: string
  value: string
  maxLength: number
  error: FieldProps['error']
  onChange: (typed: string) => void
}

/** Words for the public; what in them would tell who somebody is, is said while they are typed. */
export function PublicWords({ petitionId, label, value, maxLength, error, onChange }: Props) {
  const { data } = useQuery('petitions.checkPublic', { id: petitionId, text: value })
  const found = data?.found ?? []
  return (
    <Field label={label} error={error} warning={found.length > 0 && vi.petitions.dialog.personal(found)}>
      <TextArea rows={5} maxLength={maxLength} value={value} onChange={onChange} />
    </Field>
  )
}
