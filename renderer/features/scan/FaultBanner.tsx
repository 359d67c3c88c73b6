import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { faultsOf, faultWords } from './page-faults.ts'

export type FaultBannerProps = {
  pages: readonly ScanPage[]
  current: string | null
  onChoose: (id: string) => void
  onRescan: ((id: string) => void) | undefined
}

/** Says large which page of the desk may not do as a copy, while its paper is still in the hand. */
export function FaultBanner({ pages, current, onChoose, onRescan }: FaultBannerProps) {
  const words = vi.scans.bench
  const bad = pages.filter((page) => faultsOf(page).length > 0)
  const shown = bad.find((page) => page.id === current) ?? bad[0]
  if (!shown) return null
  const next = bad[(bad.indexOf(shown) + 1) % bad.length]!
  return (
    <Banner
      tone="bad"
      title={words.faultTitle(pages.indexOf(shown) + 1, faultWords(faultsOf(shown)))}
      actions={
        <>
          {(next !== shown || shown.id !== current) && (
            <Button size="small" onClick={() => onChoose(shown.id === current ? next.id : shown.id)}>
              {words.nextFault}
            </Button>
          )}
          {onRescan && (
            <Button size="small" tone="primary" icon="scan" keys="Q" onClick={() => onRescan(shown.id)}>
              {words.tools.replace}
            </Button>
          )}
        </>
      }
    >
      {words.faultText} {bad.length > 1 && words.faultMore(bad.length - 1)}
    </Banner>
  )
}
