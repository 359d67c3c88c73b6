import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { CoverSheet } from '../../../electron/common/scans/bench-model.ts'
import { vi } from '../../i18n/vi.ts'
import { carriesPages, startPageDrag } from './page-drag.ts'
import { PageThumb } from './PageThumb.tsx'
import { ALL, columnsFor, HEAD, rowsInSight, type StripRow } from './strip.ts'
import type { Desk } from './useDesk.ts'

type Mark = { id: string; side: 'before' | 'after' }

export type PageGridProps = {
  desk: Desk
  gridRef: RefObject<HTMLDivElement | null>
  editable: boolean
  rows: readonly StripRow[]
  columns: number
  onColumns: (columns: number) => void
  /** Dragged pages were let go before this one; null: at the end. */
  onMoveBefore: (target: string | null) => void
  empty: ReactNode
}

/** The pages on the desk. Dragging one drags all selected ones. */
export function PageGrid({ empty, ...strip }: PageGridProps) {
  return strip.desk.pages.length === 0 ? (
    <div className="scan-grid-empty">{empty}</div>
  ) : (
    <PageStrip {...strip} />
  )
}

function PageStrip(props: Omit<PageGridProps, 'empty'>) {
  const { desk, gridRef, editable, rows, columns, onColumns, onMoveBefore } = props
  const [mark, setMark] = useState<Mark | null>(null)
  const { pages, selection } = desk
  const [view, setView] = useState({ scrolled: 0, height: 800 })
  // The page that was pressed is the one dragged, also when the strip scrolled before the pointer moved: the browser
  // begins the drag with what lies under the place of the press then.
  const pressed = useRef<string | null>(null)
  const dragging = useRef(false)
  // Heard on the window: a thumb that is gone before the drag ends tells nobody. While the browser drags there are no
  // pointer events, so one without a button means that it is over.
  useEffect(() => {
    const letGo = (event: Event) => {
      if (event.type === 'pointermove' && (event as PointerEvent).buttons !== 0) return
      pressed.current = null
      if (!dragging.current) return
      dragging.current = false
      setMark(null)
    }
    const ends = ['pointermove', 'pointerup', 'dragend'] as const
    for (const name of ends) window.addEventListener(name, letGo)
    return () => {
      for (const name of ends) window.removeEventListener(name, letGo)
    }
  }, [])
  useEffect(() => {
    const element = gridRef.current
    if (!element) return
    const look = () => {
      onColumns(columnsFor(element.clientWidth))
      setView({ scrolled: element.scrollTop, height: element.clientHeight })
    }
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [gridRef, onColumns])
  // The current page comes into sight, also one that was not drawn before.
  const { current } = selection
  const at = pages.findIndex((page) => page.id === current)
  const line = rows.find((row) => row.kind === 'pages' && row.from <= at && at < row.to)
  const [top, height] = line ? [line.top + 10, line.height] : [0, 0]
  useEffect(() => {
    const element = gridRef.current
    if (!element || current === null || height === 0) return
    // Under a drag nothing moves: where it is to go would slip away.
    if (dragging.current) return
    if (top < element.scrollTop) element.scrollTop = top - HEAD
    else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height + 10 - element.clientHeight
    }
  }, [gridRef, current, top, height])
  const chosen = new Set(selection.ids)
  const last = rows.at(-1)
  const tall = last ? last.top + last.height : 0
  const drawn = pages.length <= ALL ? rows : rowsInSight(rows, view.scrolled, view.height)
  const coverWords = ({ dossierNo, component }: CoverSheet) => {
    const words = vi.scans.bench.cover
    const name = desk.components.find((one) => one.code === component)?.name ?? component
    return dossierNo === desk.dossier?.dossierNo ? words.of(name) : words.foreign(dossierNo)
  }
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
    const marked = mark ? pages.findIndex((page) => page.id === mark.id) : -1
    const target = marked === -1 ? undefined : pages[mark!.side === 'before' ? marked : marked + 1]
    onMoveBefore(target?.id ?? null)
  }
  return (
    <div
      ref={gridRef}
      className="scan-grid"
      role="listbox"
      aria-multiselectable="true"
      aria-label={vi.scans.desk.list}
      aria-activedescendant={current ? `page-${current}` : undefined}
      tabIndex={0}
      onDragOver={(event) => {
        if (carriesPages(event)) event.preventDefault()
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setMark(null)
      }}
      onDrop={dropped}
    >
      <div className="scan-strip" style={{ height: tall }}>
        {drawn.map((row) =>
          row.kind === 'head' ? (
            <button
              key={`head-${row.at}`}
              type="button"
              tabIndex={-1}
              className="scan-stack"
              style={{ top: row.top }}
              title={vi.scans.bench.stackHint}
              onClick={() => {
                desk.chooseStack(row.stack)
                gridRef.current?.focus()
              }}
            >
              {vi.scans.bench.stack(row.at, row.pages)}
            </button>
          ) : (
            <div
              key={pages[row.from]!.id}
              className="scan-row"
              role="presentation"
              style={{ top: row.top, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
            >
              {pages.slice(row.from, row.to).map((page, offset) => (
                <PageThumb
                  key={page.id}
                  page={page}
                  at={row.from + offset + 1}
                  of={pages.length}
                  cover={page.cover && coverWords(page.cover)}
                  selected={chosen.has(page.id)}
                  current={page.id === current}
                  mark={mark?.id === page.id ? mark.side : null}
                  draggable={editable}
                  onPress={(how) => {
                    desk.choose(page.id, how)
                    gridRef.current?.focus()
                  }}
                  onHold={() => {
                    pressed.current = page.id
                  }}
                  onDragStart={(event) => {
                    dragging.current = true
                    const held = pressed.current ?? page.id
                    const dragged = chosen.has(held) ? selection.ids : [held]
                    if (dragged.length === 1) desk.choose(held, 'only')
                    startPageDrag(event, vi.scans.desk.pages(dragged.length))
                  }}
                  onDragOver={(event) => over(event, page.id)}
                />
              ))}
            </div>
          ),
        )}
      </div>
    </div>
  )
}
