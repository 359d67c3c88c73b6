import { useEffect, useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

const KEYS = 'Ctrl+E'

/** Takes the digitised papers of a dossier out of the program: Ctrl+E, then one letter for how. */
export function ExportPapers({ dossierId, count }: { dossierId: string; count: number }) {
  const [open, setOpen] = useState(false)
  useShortcut(KEYS, count > 0 ? () => setOpen(true) : undefined)
  if (count === 0) return null
  return (
    <>
      <Button size="small" icon="folder" keys={KEYS} aria-keyshortcuts={KEYS} onClick={() => setOpen(true)}>
        {vi.exports.open}
      </Button>
      {open && <ExportDialog dossierId={dossierId} count={count} onClose={() => setOpen(false)} />}
    </>
  )
}

type ExportDialogProps = { dossierId: string; count: number; onClose: () => void }

function ExportDialog({ dossierId, count, onClose }: ExportDialogProps) {
  const words = vi.exports
  const start = useCommand('exports.start')
  const { data } = useQuery('exports.state', {}, { on: ['export'] })
  // What an earlier one came to is not shown again.
  const [mine, setMine] = useState<string | null>(null)
  const last = data?.export ?? null
  const shown =
    last && (last.exportId === mine || (last.running && last.dossierId === dossierId)) ? last : null
  const running = shown?.running === true
  const begin = async (form: 'folder' | 'pdf') => {
    const begun = await start.run({ dossierId, form })
    if (begun) setMine(begun.exportId)
  }
  const choose = (form: 'folder' | 'pdf') => (running || start.busy ? undefined : () => void begin(form))
  useShortcut('T', choose('folder'), { inDialog: true })
  useShortcut('P', choose('pdf'), { inDialog: true })
  useEffect(() => start.clear, [start.clear])
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="stack">
        <p className="soft">{words.lead}</p>
        {!running && !shown && <p>{words.choose(count)}</p>}
        <ErrorNotice call="exports.start" error={start.error} />
        {shown && running && (
          <>
            <ProgressBar
              label={words.writing(shown.written, shown.total)}
              value={shown.written / Math.max(1, shown.total)}
            />
            <Button onClick={() => void api.exports.cancel({ exportId: shown.exportId })}>
              {words.cancel}
            </Button>
          </>
        )}
        {shown && !running && (
          <Banner tone={shown.fault ? 'bad' : 'good'}>
            {shown.fault ? words.faults[shown.fault] : words.done(shown.name)}
          </Banner>
        )}
        {!running && (
          <div className="button-list">
            <Button
              icon="folder"
              keys="T"
              aria-keyshortcuts="T"
              busy={start.busy}
              onClick={() => void begin('folder')}
            >
              {words.folder}
            </Button>
            <p className="soft small">{words.folderNote}</p>
            <Button
              icon="file"
              keys="P"
              aria-keyshortcuts="P"
              busy={start.busy}
              onClick={() => void begin('pdf')}
            >
              {words.pdf}
            </Button>
            <p className="soft small">{words.pdfNote}</p>
          </div>
        )}
      </div>
    </Dialog>
  )
}
