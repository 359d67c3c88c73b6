import { useState } from 'react'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { DrawnPicture } from './DrawnPicture.tsx'
import { usePicture } from './usePicture.ts'
import './PagePreview.css'

/** The current page, large; a click goes close and back. */
export function PagePreview({ page, at }: { page: ScanPage; at: number }) {
  const [close, setClose] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const small = usePicture(page, 'thumb')
  const full = usePicture(page, 'full')
  const words = vi.scans.desk
  if (full.problem) return <Banner tone="bad">{full.problem}</Banner>
  return (
    <button
      type="button"
      className={`scan-preview ${close ? 'scan-preview-close' : ''}`}
      title={close ? words.zoomOut : words.zoomIn}
      aria-label={`${words.preview}: ${words.page(at)}`}
      onClick={() => setClose(!close)}
    >
      {small.url && !drawn && <DrawnPicture url={small.url} size="thumb" label={words.page(at)} />}
      {full.url && (
        <DrawnPicture url={full.url} size="full" label={words.page(at)} onDrawn={() => setDrawn(true)} />
      )}
    </button>
  )
}
