import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** How far reading the papers in the background has come; silent when there is nothing to say. */
export function ReadingState() {
  const { data } = useQuery('ocr.state', {}, { on: ['ocr', 'dossier'] })
  const pause = useCommand('ocr.pause')
  const retry = useCommand('ocr.retry')
  if (!data || (data.waiting === 0 && data.aside === 0)) return null
  const { waiting, aside, paused } = data
  const words = vi.ocr
  return (
    <div className="scan-reading" role="status">
      <Icon name="eye" size={18} />
      {waiting > 0 ? (
        <>
          <span className="grow">{paused ? words.paused(waiting) : words.reading(waiting)}</span>
          <Button
            size="small"
            tone="quiet"
            busy={pause.busy}
            onClick={() => void pause.run({ paused: !paused })}
          >
            {paused ? words.goOn : words.pause}
          </Button>
        </>
      ) : (
        <>
          <span className="grow">
            {words.aside(aside)}
            <Reasons />
          </span>
          <Button size="small" tone="quiet" busy={retry.busy} onClick={() => void retry.run({})}>
            {words.retry}
          </Button>
        </>
      )}
    </div>
  )
}

/** Why they could not be read, a sentence each. */
function Reasons() {
  const { data } = useQuery('ocr.aside', {}, { on: ['ocr', 'dossier'] })
  if (!data || data.length === 0) return null
  return (
    <span className="soft">{` (${data.map(({ fault, pages }) => vi.ocr.why[fault](pages)).join('; ')})`}</span>
  )
}
