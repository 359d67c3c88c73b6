import { type ReactNode, type RefObject, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { carriesPages, startPageDrag } from './page-drag.ts'
import { PageThumb } from './PageThumb.tsx'
import type { Desk } from './useDesk.ts'

type Mark = { id: string; side: 'before' | 'after' }

export type PageGridProps = {
  desk: Desk
  gridRef: RefObject<HTMLDivElement | null>
  editable: boolean
  /** Dragged pages were let go before this one; null: at the end. */
  onMoveBefore: (target: string | null) => void
  empty: ReactNode
}

/** The pages on the desk. Dragging one drags all selected ones. */
export function PageGrid({ desk, gridRef, editable, onMoveBefore, empty }: PageGridProps) {
  const [mark, setMark] = useState<Mark | null>(null)
  const { pages, selection } = desk
  if (pages.length === 0) return <div className="scan-grid-empty">{empty}</div>

  const over = (event: React.DragEvent, id: string) => {
    if (!carriesPages(event)) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    const box = event.currentTarget.getBoundingClientRect()
    const side = event.clientX < box.left + box.width / 2 ? 'before' : 'after'
    if (mark?.id !== id || mark.side !== side) setMark({ id, side })
  }
  const dropped = (event: React.DragEvent) => {
    if (!carriesPages(event)) return
    event.preventDefault()
    setMark(null)
    const at = mark ? pages.findIndex((page) => page.id === mark.id) : -1
    const target = at === -1 ? undefined : pages[mark!.side === 'before' ? at : at + 1]
    onMoveBefore(target?.id ?? null)
  }
  return (
    <div
      ref={gridRef}
      className="scan-grid"
      role="listbox"
      aria-multiselectable="true"
      aria-label={vi.scans.desk.list}
      aria-activedescendant={selection.current ? `page-${selection.current}` : undefined}
      tabIndex={0}
      onDragOver={(event) => {
        if (carriesPages(event)) event.preventDefault()
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setMark(null)
      }}
      onDrop={dropped}
    >
      {pages.map((page, index) => (
        <PageThumb
          key={page.id}
          page={page}
          at={index + 1}
          selected={selection.ids.includes(page.id)}
          current={page.id === selection.current}
          mark={mark?.id === page.id ? mark.side : null}
          draggable={editable}
          onPress={(how) => {
            desk.choose(page.id, how)
            gridRef.current?.focus()
          }}
          onDragStart={(event) => {
            const dragged = selection.ids.includes(page.id) ? selection.ids : [page.id]
            if (dragged.length === 1) desk.choose(page.id, 'only')
            startPageDrag(event, vi.scans.desk.pages(dragged.length))
          }}
          onDragOver={(event) => over(event, page.id)}
        />
      ))}
    </div>
  )
}
