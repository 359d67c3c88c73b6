import type { PhraseTopic } from '../../../electron/common/dossiers/roads-api.ts'
import { vi } from '../../i18n/vi.ts'
import { TextArea } from '../TextArea.tsx'
import './PhraseArea.css'
import { usePhrases } from './usePhrases.ts'

export type PhraseAreaProps = {
  topic: PhraseTopic
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength: number
  autoFocus?: boolean
  /** Each phrase becomes a line of its own. */
  lines?: boolean
  /** Offered before what was written in other dossiers: words of this one. */
  own?: readonly string[]
}

const OFFERED = 5

/** Several lines of text with what this office often writes under it, a press away. */
export function PhraseArea({
  topic,
  value,
  onChange,
  lines = false,
  own = [],
  rows = 3,
  ...rest
}: PhraseAreaProps) {
  const phrases = usePhrases(topic)
  const said = new Set(lines ? value.split('\n').map((line) => line.trim()) : [value.trim()])
  const offered = [...new Set([...own, ...phrases])].filter((one) => !said.has(one)).slice(0, OFFERED)
  const take = (phrase: string) => onChange(lines && value.trim() ? `${value.trimEnd()}\n${phrase}` : phrase)
  return (
    <>
      <TextArea {...rest} rows={rows} value={value} onChange={onChange} />
      {offered.length > 0 && (
        <div className="phrases">
          <span className="soft small">{vi.roads.oftenUsed}</span>
          {offered.map((phrase) => (
            <button
              key={phrase}
              type="button"
              title={phrase}
              onClick={(event) => {
                take(phrase)
                // The button is gone with what it offered; typing goes on where the words went.
                event.currentTarget.closest('.field')?.querySelector('textarea')?.focus()
              }}
            >
              {phrase}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
