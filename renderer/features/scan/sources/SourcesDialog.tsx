import { useQuery } from '../../../app/live.ts'
import { useIs } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FolderSource } from './FolderSource.tsx'
import { NetworkScanners } from './NetworkScanners.tsx'
import './sources.css'

/** Where scans come from on this PC: at the scan desk, in a dialog. */
export function SourcesDialog({ onClose }: { onClose: () => void }) {
  const words = vi.scans.sources
  const { data } = useQuery('scans.sources', {}, { on: ['scan', 'station'] })
  const editable = useIs('officer', 'specialist', 'administrator')
  const administrator = useIs('administrator')
  return (
    <Dialog title={words.title} onClose={onClose} actions={<Button onClick={onClose}>{vi.ui.close}</Button>}>
      {data && (
        <div className="stack scan-sources">
          <section className="stack-tight">
            <h3>{words.network.title}</h3>
            <NetworkScanners network={data.network} editable={editable} />
          </section>
          <section className="stack-tight">
            <h3>{words.folder.title}</h3>
            <FolderSource folder={data.folder} editable={administrator} />
          </section>
        </div>
      )}
    </Dialog>
  )
}
