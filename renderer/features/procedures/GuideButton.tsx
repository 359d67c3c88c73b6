import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'

/** The guide of this procedure, for whoever asks at the counter. */
export function GuideButton({ code }: { code: string }) {
  const make = useCommand('listing.makeGuide')
  const [about, setAbout] = useState<string | null>(null)
  return (
    <>
      <Button
        icon="print"
        busy={make.busy}
        onClick={async () => {
          const made = await make.run({ code })
          if (made) setAbout(made.about)
        }}
      >
        {vi.listing.guide}
      </Button>
      <ErrorNotice call="listing.makeGuide" error={make.error} />
      {about && (
        <Dialog title={vi.listing.guideTitle} onClose={() => setAbout(null)}>
          <PaperOf about={about} />
        </Dialog>
      )}
    </>
  )
}
