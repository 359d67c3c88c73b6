import { useState } from 'react'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { RefusedFiles } from './FolderSource.tsx'

/** What was put aside once is not said again on the next desk; lost with the window. */
const seen = new Set<string>()

/** At the desk: the watched folder cannot be used, or holds files that are not taken. */
export function FolderNotice() {
  const { data } = useQuery('scans.sources', {}, { on: ['scan', 'station'] })
  const [, setSeen] = useState(0)
  const folder = data?.folder
  if (!folder) return null
  const refused = folder.refused.filter(({ name, code }) => !seen.has(`${name} ${code}`))
  return (
    <>
      {folder.fault && <Banner tone="warn">{vi.scans.sources.folder.desk[folder.fault]}</Banner>}
      {refused.length > 0 && (
        <RefusedFiles
          refused={refused}
          onClose={() => {
            for (const { name, code } of refused) seen.add(`${name} ${code}`)
            setSeen(seen.size)
          }}
        />
      )}
    </>
  )
}
