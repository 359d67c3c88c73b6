import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Card } from '../../../ui/Card.tsx'
import { FolderSource } from './FolderSource.tsx'
import { NetworkScanners } from './NetworkScanners.tsx'
import './sources.css'

/** The same in the administrator's settings, where the watched folder is chosen. */
export function SourcesSection() {
  const words = vi.scans.sources
  const { data } = useQuery('scans.sources', {}, { on: ['scan', 'station'] })
  return (
    data && (
      <>
        <Card title={words.folder.title}>
          <div className="stack-tight scan-sources">
            <FolderSource folder={data.folder} editable />
          </div>
        </Card>
        <Card title={words.network.title}>
          <div className="stack-tight scan-sources">
            <NetworkScanners network={data.network} editable />
          </div>
        </Card>
      </>
    )
  )
}
