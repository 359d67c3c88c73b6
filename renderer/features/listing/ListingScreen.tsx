import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'
import { GoneCard } from './GoneCard.tsx'
import { KioskButton } from './KioskButton.tsx'
import { ToPostCard } from './ToPostCard.tsx'
import { WaitingCard } from './WaitingCard.tsx'
import { WallCard } from './WallCard.tsx'

const words = vi.listing

/** What hangs on the wall, and what has to be hung anew since the catalogue changed. */
export function ListingScreen() {
  const { data, error } = useQuery('listing.state', {}, { on: ['procedure', 'listing'] })
  const contents = useCommand('listing.makeContents')
  const sheets = useCommand('listing.makeSheets')
  const keeper = useIs('officer', 'administrator')
  const [shown, setShown] = useState<{ title: string; about: string } | null>(null)
  if (error) return <ErrorNotice call="listing.state" error={error} />
  if (!data) return null
  const posted = data.procedures.filter((one) => one.state === 'posted')
  const print = async (codes: string[]) => {
    const made = await sheets.run({ codes })
    if (made) setShown({ title: words.sheets, about: made.about })
    return made !== null
  }
  return (
    <Page
      title={words.title}
      lead={words.lead(data.procedures.length, posted.length)}
      actions={
        keeper && (
          <>
            <KioskButton />
            <Button icon="eye" onClick={() => go('boards')}>
              {vi.boards.open}
            </Button>
            <Button
              icon="print"
              busy={contents.busy}
              onClick={async () => {
                const made = await contents.run({})
                if (made) setShown({ title: words.contentsTitle, about: made.about })
              }}
            >
              {words.contents}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        <ErrorNotice call="listing.makeContents" error={contents.error} />
        <ErrorNotice call="listing.makeSheets" error={sheets.error} />
        <GoneCard gone={data.gone} keeper={keeper} />
        <WaitingCard papers={data.papers} keeper={keeper} />
        <ToPostCard
          lines={data.procedures.filter((one) => one.state !== 'posted' && !one.printed)}
          keeper={keeper}
          busy={sheets.busy}
          onPrint={print}
        />
        <WallCard posted={posted} keeper={keeper} busy={sheets.busy} onPrint={print} />
      </div>
      {shown && (
        <Dialog title={shown.title} onClose={() => setShown(null)}>
          <PaperOf about={shown.about} />
        </Dialog>
      )}
    </Page>
  )
}
