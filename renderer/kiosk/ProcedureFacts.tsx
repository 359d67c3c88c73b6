import type { ListedProcedure } from '../../electron/common/listing/model.ts'
import { CHANNELS } from '../../electron/common/procedures/model.ts'
import { CHANNEL_WORDS, feeWords, limitWords } from '../forms/listing/words.ts'
import { kiosk } from '../i18n/kiosk.ts'
import { Button } from '../ui/Button.tsx'

const text = kiosk.page

/** One procedure in the words of its sheet on the wall. */
export function ProcedureFacts({ procedure, onBack }: { procedure: ListedProcedure; onBack: () => void }) {
  const { name, components, limits, fees, result } = procedure
  return (
    <article className="kiosk-facts">
      <div className="row">
        <h1 className="grow">{name}</h1>
        <Button size="large" icon="back" onClick={onBack}>
          {text.back}
        </Button>
      </div>
      <h2>{text.facts.papers}</h2>
      <ol>
        {components.map((one) => (
          <li key={one.code}>
            {one.name}
            {!one.required && one.when && <i> ({one.when})</i>}
          </li>
        ))}
      </ol>
      <h2>{text.facts.limits}</h2>
      <ul>
        {CHANNELS.map((channel) => {
          const words = limitWords(limits[channel])
          return (
            words && (
              <li key={channel}>
                {CHANNEL_WORDS[channel]}: <b>{words}</b>
              </li>
            )
          )
        })}
      </ul>
      <h2>{text.facts.fees}</h2>
      {fees.length === 0 ? (
        <p>{text.facts.free}</p>
      ) : (
        <ul>
          {fees.map((fee) => (
            <li key={feeWords(fee)}>{feeWords(fee)}</li>
          ))}
        </ul>
      )}
      <h2>{text.facts.result}</h2>
      <p>{result}</p>
      <p className="soft">{text.facts.guide}</p>
    </article>
  )
}
