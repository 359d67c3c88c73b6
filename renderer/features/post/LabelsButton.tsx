import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'

/** Address labels of everything that waits, one a page. */
export function LabelsButton({ dossierIds }: { dossierIds: readonly string[] }) {
  const make = useCommand('books.make')
  const [about, setAbout] = useState<string | null>(null)
  const run = async () => {
    const made = await make.run({
      request: { kind: 'address-label', dossierIds: [...dossierIds].slice(0, 200) },
    })
    if (made) setAbout(made.about)
  }
  return (
    <>
      <ErrorNotice call="books.make" error={make.error} />
      <Button size="small" icon="print" busy={make.busy} onClick={() => void run()}>
        {vi.post.screen.labels}
      </Button>
      {about && (
        <Dialog title={vi.post.screen.labels} onClose={() => setAbout(null)}>
          <PaperOf about={about} />
        </Dialog>
      )}
    </>
  )
}
