import { vi } from '../../i18n/vi.ts'
import { Field } from '../Field.tsx'
import { PhraseArea, type PhraseAreaProps } from './PhraseArea.tsx'

const SHORTEST = 3

/** Whether it says anything. */
export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST
}

/** The reason that an act cannot do without. */
export function ReasonField({
  label,
  asked,
  ...rest
}: PhraseAreaProps & {
  label: string
  /** The officer has tried without one. */
  asked: boolean
}) {
  return (
    <Field label={label} error={asked && !isReason(rest.value) && vi.roads.reasonShort}>
      <PhraseArea {...rest} />
    </Field>
  )
}
