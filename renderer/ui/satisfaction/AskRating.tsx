import { useState } from 'react'
import type { AskedHow } from '../../../electron/common/satisfaction/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperOf } from '../paper/PaperOf.tsx'
import { RateDialog } from './RateDialog.tsx'

const words = vi.satisfaction.ask
type Shown = { ticket: string } | { about: string } | 'kiosk'

/** Once a result is given out: whoever has it is asked, in one of three ways. Afterwards nothing stays on the page. */
export function AskRating({ dossierId, returned }: { dossierId: string; returned: boolean }) {
  const officer = useIs('officer')
  const { data, reload } = useQuery('satisfaction.ofDossier', officer && returned ? { dossierId } : null, {
    on: ['satisfaction', 'dossier'],
  })
  const ask = useCommand('satisfaction.ask')
  const form = useCommand('satisfaction.makeForm')
  const kiosk = useQuery('kiosk.state', officer && returned ? {} : null, { on: ['kiosk'] })
  const show = useCommand('kiosk.showRating')
  const [shown, setShown] = useState<Shown | null>(null)
  const close = () => {
    setShown(null)
    reload()
  }
  const start = async (how: AskedHow) => {
    // The paper first: who cannot be given one has not been asked.
    const made = how === 'paper' ? await form.run({ dossierId }) : null
    if (how === 'paper' && !made) return
    const asked = await ask.run({ dossierId, how })
    if (!asked) return
    if (made) setShown({ about: made.about })
    else if (asked.ticket) setShown({ ticket: asked.ticket })
  }
  const onKiosk = async () => {
    const asked = await ask.run({ dossierId, how: 'screen' })
    if (asked?.ticket && (await show.run({ ticket: asked.ticket }))) setShown('kiosk')
  }
  return (
    <>
      {officer && returned && data?.may && (
        <Banner
          tone="info"
          icon="person"
          title={words.title}
          actions={
            <>
              <Button size="small" busy={form.busy} onClick={() => void start('paper')}>
                {words.ways.paper}
              </Button>
              <Button size="small" icon="phone" busy={ask.busy} onClick={() => void start('phone')}>
                {words.ways.phone}
              </Button>
              {kiosk.data?.open && (
                <Button size="small" busy={ask.busy} onClick={() => void onKiosk()}>
                  {words.onKiosk}
                </Button>
              )}
              <Button size="small" tone="primary" busy={ask.busy} onClick={() => void start('screen')}>
                {words.ways.screen}
              </Button>
            </>
          }
        >
          {shown === 'kiosk' ? words.kioskShows : words.lead}
        </Banner>
      )}
      <ErrorNotice call="satisfaction.ask" error={ask.error} />
      <ErrorNotice call="kiosk.showRating" error={show.error} />
      <ErrorNotice call="satisfaction.makeForm" error={form.error} />
      {shown && shown !== 'kiosk' && 'ticket' in shown && (
        <RateDialog ticket={shown.ticket} onClose={close} />
      )}
      {shown && shown !== 'kiosk' && 'about' in shown && (
        <Dialog title={words.form} onClose={close}>
          <PaperOf about={shown.about} />
        </Dialog>
      )}
    </>
  )
}
