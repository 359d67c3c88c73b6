import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { isWeak, type SeriesPage } from './useShots.ts'

/** What is wrong with a shot, while its paper is still under the camera. */
export function ShotFaults({ page }: { page: SeriesPage }) {
  const words = vi.camera
  const sentences = page.faults.map((fault) => words.shotFaults[fault])
  if (isWeak(page)) sentences.push(words.lowDpi(page.dpi!))
  if (sentences.length === 0) return null
  return (
    <div role="alert">
      <Banner tone="warn" title={words.badShot(page.at)}>
        {sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <div className="small soft">{words.replaceHint}</div>
      </Banner>
    </div>
  )
}
