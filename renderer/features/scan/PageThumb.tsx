import { useEffect, useRef, useState } from 'react'
import type { ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { DrawnPicture } from './DrawnPicture.tsx'
import { faultsOf, faultWords, isBlank } from './page-faults.ts'
import { usePicture } from './usePicture.ts'
import './PageThumb.css'

export type PageThumbProps = {
  page: ScanPage
  /** Place on the desk, from 1. */
  at: number
  /** How many lie on the desk: only some may be drawn. */
  of: number
  /** What it is the cover sheet of. */
  cover: string | null
  selected: boolean
  current: boolean
  /** Where dragged pages would be laid. */
  mark: 'before' | 'after' | null
  draggable: boolean
  onPress: (how: 'only' | 'toggle' | 'range') => void
  /** The pointer went down on it; it may become a drag. */
  onHold: () => void
  onDragStart: (event: React.DragEvent) => void
  onDragOver: (event: React.DragEvent) => void
}

/** One page on the desk, small; its picture is read once it comes into sight. */
export function PageThumb(props: PageThumbProps) {
  const { page, at, of, cover, selected, current, mark, draggable } = props
  const { onPress, onHold, onDragStart, onDragOver } = props
  const element = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  const { url, problem } = usePicture(page, 'thumb', seen)
  const words = vi.scans.desk

  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watch.disconnect()
        setSeen(true)
      },
      { rootMargin: '300px' },
    )
    if (element.current) watch.observe(element.current)
    return () => watch.disconnect()
  }, [])

  const turned = page.rotation % 180 !== 0
  const [width, height] = turned ? [page.height, page.width] : [page.width, page.height]
  const faults = faultsOf(page)
  const blank = isBlank(page)
  return (
    <div
      ref={element}
      id={`page-${page.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={of}
      aria-posinset={at}
      aria-label={`${words.page(at)}${blank ? `, ${words.blank}` : ''}`}
      className={`scan-thumb ${current ? 'scan-thumb-current' : ''} ${mark ? `scan-thumb-${mark}` : ''}`}
      draggable={draggable}
      onClick={(event) =>
        onPress(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
      }
      onKeyDown={() => undefined}
      onPointerDown={onHold}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
    >
      <div className="scan-thumb-paper">
        <div
          className={`scan-thumb-sheet ${url ? '' : 'scan-thumb-loading'}`}
          style={{ aspectRatio: `${width} / ${height}` }}
          data-shape={width > height ? 'wide' : 'tall'}
        >
          {url && <DrawnPicture url={url} size="thumb" />}
          {problem && <Icon name="warning" size={28} />}
        </div>
      </div>
      <div className="scan-thumb-foot">
        <span className="number">{at}</span>
        {page.kind === 'pdf' && <span className="scan-chip">PDF</span>}
        {cover && (
          <span className="scan-chip scan-chip-cover" title={cover}>
            {vi.scans.bench.cover.chip}
          </span>
        )}
        {faults.length > 0 && (
          <span
            className="scan-chip scan-chip-bad"
            title={`${faultWords(faults)}. ${vi.scans.bench.faultText}`}
          >
            {faultWords(faults)}
          </span>
        )}
        {blank && (
          <span className="scan-chip scan-chip-warn" title={words.blankHint}>
            {words.blank}
          </span>
        )}
      </div>
      {selected && (
        <span className="scan-thumb-check">
          <Icon name="check" size={14} />
        </span>
      )}
    </div>
  )
}
