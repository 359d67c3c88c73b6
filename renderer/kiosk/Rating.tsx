import { kiosk } from '../i18n/kiosk.ts'
import { satisfaction } from '../i18n/satisfaction.ts'
import { Button } from '../ui/Button.tsx'
import { RatingSections } from '../ui/satisfaction/RatingSections.tsx'
import { useRating } from '../ui/satisfaction/use-rating.ts'
import { ask } from './ask.ts'

const words = satisfaction.rate

/** The questions the officer asks; the window knows neither dossier nor ticket. */
export function Rating({ onDone }: { onDone: (said: string) => void }) {
  const rating = useRating()
  const send = async () => {
    const given = rating.finish()
    if (!given) return
    const reply = await ask('rate', given)
    onDone(reply.ok ? kiosk.page.thanks : kiosk.page.notAsked)
  }
  return (
    <div className="kiosk">
      <main className="kiosk-main">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <RatingSections rating={rating}>
          {rating.office === null && (
            <Button size="large" icon="plus" onClick={() => rating.setOffice({})}>
              {words.more}
            </Button>
          )}
        </RatingSections>
        {rating.missing > 0 && (
          <p className="kiosk-wrong" role="alert">
            {words.missing(rating.missing)}
          </p>
        )}
        <div className="row kiosk-foot">
          <Button size="large" onClick={() => void ask('setRatingAside', {}).then(() => onDone(''))}>
            {words.decline}
          </Button>
          <Button size="large" tone="primary" icon="check" onClick={() => void send()}>
            {words.send}
          </Button>
        </div>
      </main>
    </div>
  )
}
