import type { PhraseTopic } from '../../../electron/common/dossiers/roads-api.ts'
import { fold } from '../../../electron/common/text/fold.ts'
import { Combobox } from '../Combobox.tsx'
import { usePhrases } from './usePhrases.ts'

export type PhraseBoxProps = {
  topic: PhraseTopic
  value: string
  onChange: (value: string) => void
  maxLength: number
  autoFocus?: boolean
}

/** One line of free text with what this office wrote before; the list never takes the place of what was typed. */
export function PhraseBox({ topic, value, onChange, maxLength, ...rest }: PhraseBoxProps) {
  const typed = value.trim()
  const fitting = usePhrases(topic).filter((one) => fold(one).includes(fold(typed)) && one !== typed)
  return (
    <Combobox
      {...rest}
      text={value}
      onText={(text) => onChange(text.slice(0, maxLength))}
      items={typed && fitting.length > 0 ? [value, ...fitting] : fitting}
      itemKey={(item) => item.replaceAll(/\W/g, '-')}
      renderItem={(item) => item}
      onChoose={onChange}
    />
  )
}
