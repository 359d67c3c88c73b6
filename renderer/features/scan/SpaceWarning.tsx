import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'

const GB = 1024 ** 3
const MB = 1024 ** 2

/** Too little room on the disk, said while the paper is still in the hand. */
export function SpaceWarning() {
  const { data } = useQuery('scans.space', {}, { on: ['scan'] })
  if (!data || data.level === 'enough') return null
  const { freeBytes, level } = data
  const free = freeBytes >= GB ? `${(freeBytes / GB).toFixed(1)} GB` : `${Math.floor(freeBytes / MB)} MB`
  return <Banner tone={level === 'none' ? 'bad' : 'warn'}>{vi.ocr.space[level](free)}</Banner>
}
