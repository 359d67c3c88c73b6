import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './Table.css'

export type Column<T> = {
  key: string
  header: ReactNode
  /** A CSS grid track: `160px`, `minmax(200px, 2fr)`. */
  width: string
  align?: 'start' | 'end'
  render: (row: T) => ReactNode
}

export type TableProps<T> = {
  /** Said to a screen reader. */
  label: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  rowKey: (row: T) => string
  /** Enter or a click on a row. */
  onOpen?: (row: T) => void
  rowHeight?: number
  /** Instead of rows when there are none. */
  empty?: ReactNode
  /** fill: takes the height it is given and scrolls; fit: as tall as its rows, up to maxHeight. */
  height?: 'fill' | 'fit'
  maxHeight?: number
  /** Asked for when the last rows come near. */
  onEnd?: () => void
  /** Lines can be chosen: Space, Shift with an arrow, Ctrl+A, or the box before each. */
  choice?: {
    chosen: ReadonlySet<string>
    onChoose: (keys: ReadonlySet<string>) => void
    label: (row: T) => string
  }
}

/** A list of any length: only what is visible is drawn. Arrow keys, Page, Home and End move; Enter opens. */
export function Table<T>(props: TableProps<T>) {
  const {
    label,
    rows,
    columns,
    rowKey,
    onOpen,
    empty,
    rowHeight = 48,
    height = 'fill',
    maxHeight = 560,
    onEnd,
    choice,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  const marked = Math.min(at, rows.length - 1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head sticks over the first rows: keep a marked row clear of it.
    scrollPaddingStart: 44,
  })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd && rows.length > 0 && lastShown >= rows.length - 10) onEnd()
  }, [onEnd, lastShown, rows.length])

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const steps: Record<string, number> = {
    ArrowDown: marked + 1,
    ArrowUp: marked - 1,
    PageDown: marked + page,
    PageUp: marked - page,
    Home: 0,
    End: rows.length - 1,
  }
  // From where a choice is drawn further with Shift.
  const anchor = useRef(0)
  const chooseOne = (index: number) => {
    const row = rows[index]
    if (!choice || !row) return
    anchor.current = index
    const next = new Set(choice.chosen)
    if (!next.delete(rowKey(row))) next.add(rowKey(row))
    choice.onChoose(next)
  }
  const chooseTo = (from: number, index: number) => {
    if (!choice) return
    const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1)
    choice.onChoose(new Set([...choice.chosen, ...between.map(rowKey)]))
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const row = rows[marked]
    if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault()
      onOpen(row)
    }
    if (choice && row && event.key === ' ') {
      event.preventDefault()
      chooseOne(marked)
      return
    }
    if (choice && event.ctrlKey && event.code === 'KeyA') {
      event.preventDefault()
      choice.onChoose(new Set(rows.map(rowKey)))
      return
    }
    const next = steps[event.key]
    if (next === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const index = Math.min(rows.length - 1, Math.max(0, next))
    if (event.shiftKey) chooseTo(marked, index)
    setAt(index)
    virtual.scrollToIndex(index)
  }

  const tracks = columns.map((column) => column.width)
  const template = { gridTemplateColumns: (choice ? ['40px', ...tracks] : tracks).join(' ') }
  const aligned = (column: Column<T>) => (column.align === 'end' ? 'table-end' : undefined)
  return (
    <div
      ref={scroller}
      className={`table table-${height}`}
      style={height === 'fit' ? { maxHeight } : undefined}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows[marked] ? `row-${rowKey(rows[marked])}` : undefined}
      tabIndex={rows.length > 0 ? 0 : -1}
      onKeyDown={keyed}
      onFocus={(event) => setFocused(event.target === event.currentTarget)}
      onBlur={() => setFocused(false)}
    >
      <div className="table-head" role="row" style={template} tabIndex={-1}>
        {choice && <div role="columnheader" tabIndex={-1} />}
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={aligned(column)} tabIndex={-1}>
            {column.header}
          </div>
        ))}
      </div>
      {rows.length === 0 && empty}
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const key = rowKey(row)
          return (
            <div
              key={key}
              id={`row-${key}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={focused && index === marked}
              className={`table-row ${onOpen ? 'table-open' : ''} ${choice?.chosen.has(key) ? 'table-chosen' : ''}`}
              style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
              onMouseDown={() => setAt(index)}
              onClick={(event) => {
                if (!(event.target as HTMLElement).closest('button, a, input')) onOpen?.(row)
              }}
              onKeyDown={() => undefined}
            >
              {choice && (
                <div role="gridcell" className="table-choice" tabIndex={-1}>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={choice.label(row)}
                    checked={choice.chosen.has(key)}
                    onChange={() => undefined}
                    onClick={(event) => (event.shiftKey ? chooseTo(anchor.current, index) : chooseOne(index))}
                  />
                </div>
              )}
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={aligned(column)} tabIndex={-1}>
                  {column.render(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
