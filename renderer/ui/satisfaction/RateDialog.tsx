import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { notify } from '../notify.ts'
import { RatingSections } from './RatingSections.tsx'
import { useRating } from './use-rating.ts'

const words = vi.satisfaction

/** The questions on the screen turned to the citizen, or read out on the telephone; without a word of the dossier. */
export function RateDialog({ ticket, onClose }: { ticket: string; onClose: () => void }) {
  const rate = useCommand('satisfaction.rate')
  const decline = useCommand('satisfaction.decline')
  const rating = useRating()
  const send = async () => {
    const given = rating.finish()
    if (!given || !(await rate.run({ ticket, ...given }))) return
    notify({ tone: 'good', text: words.rate.thanks })
    onClose()
  }
  return (
    <Dialog
      title={words.rate.title}
      size="wide"
      onClose={onClose}
      closable={!rate.busy}
      actions={
        <>
          <Button
            size="large"
            onClick={async () => {
              await decline.run({ ticket })
              onClose()
            }}
          >
            {words.rate.decline}
          </Button>
          <Button size="large" tone="primary" icon="check" busy={rate.busy} onClick={() => void send()}>
            {words.rate.send}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{words.rate.lead}</p>
        <RatingSections rating={rating}>
          {rating.office === null && (
            <div>
              <Button size="large" icon="plus" onClick={() => rating.setOffice({})}>
                {words.rate.more}
              </Button>
            </div>
          )}
        </RatingSections>
        {rating.missing > 0 && <Banner tone="bad">{words.rate.missing(rating.missing)}</Banner>}
        <ErrorNotice call="satisfaction.rate" error={rate.error} />
      </div>
    </Dialog>
  )
}
