import { useEffect, useRef, useState } from 'react'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { blobAt } from './pictures.ts'
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
      {small.url && !drawn && <img src={small.url} alt={words.page(at)} draggable={false} />}
      {full.url && (
        <DrawnPicture
          url={full.url}
          label={words.page(at)}
          drawn={drawn}
          onDrawn={() => {
            setDrawn(true)
          }}
        />
      )}
    </button>
  )
}

type DrawnPictureProps = { url: string; label: string; drawn: boolean; onDrawn: () => void }

/**
 * Decoded and drawn here: what an <img> has decoded the browser keeps for minutes, some megabytes for each page that
 * comes from the feeder.
 */
function DrawnPicture({ url, label, drawn, onDrawn }: DrawnPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tell = useRef(onDrawn)
  useEffect(() => {
    tell.current = onDrawn
  })
  useEffect(() => {
    let mine = true
    const draw = async () => {
      const blob = blobAt(url)
      if (!blob) return
      const bitmap = await createImageBitmap(blob)
      const place = canvas.current
      if (mine && place) {
        place.width = bitmap.width
        place.height = bitmap.height
        place.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0)
        tell.current()
      }
      bitmap.close()
    }
    // Let go of in between, or a picture that cannot be drawn: the small one stays.
    draw().catch(() => undefined)
    return () => {
      mine = false
    }
  }, [url])
  return <canvas ref={canvas} role="img" aria-label={label} hidden={!drawn} data-full={drawn} />
}
