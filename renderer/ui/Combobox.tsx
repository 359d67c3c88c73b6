import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { vi } from '../i18n/vi.ts'
import './Combobox.css'
import { useFieldWiring } from './Field.tsx'

export type ComboboxProps<T> = {
  /** What stands in the box. The caller owns it: set it in onText and after a choice. */
  text: string
  onText: (text: string) => void
  /** What fits the text, best first; filtered by the caller (folded, or by a query). */
  items: readonly T[]
  itemKey: (item: T) => string
  renderItem: (item: T) => ReactNode
  onChoose: (item: T) => void
  /** Enter on a text that fits nothing chosen, for boxes that take free text. */
  onEnter?: () => void
  /** What is typed stands for itself: nothing of the list is marked, so nothing taken, until an arrow goes to it. */
  free?: boolean
  /** Said in the list when nothing fits. */
  emptyText?: ReactNode
  placeholder?: string
  autoFocus?: boolean
  disabled?: boolean
  maxLength?: number
  inputRef?: (element: HTMLInputElement | null) => void
}

/**
 * A box with an as-you-type list: arrows move, Enter or Tab takes the marked item, Esc closes the list. The list is
 * a popover, so no dialog or scrolling box cuts it off.
 */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { text, onText, items, itemKey, renderItem, onChoose, onEnter, free, emptyText, inputRef, ...rest } =
    props
  const first = free ? -1 : 0
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState(first)
  const at = Math.min(marked, items.length - 1)
  const shown = open && (items.length > 0 || (emptyText !== undefined && text !== ''))
  const anchor = `--combobox${id.replace(/\W/g, '')}`

  useEffect(() => {
    const popover = list.current
    if (!popover || popover.matches(':popover-open') === shown) return
    if (shown) popover.showPopover()
    else popover.hidePopover()
  }, [shown])
  useEffect(() => {
    if (shown) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const choose = (item: T | undefined) => {
    if (item === undefined) return
    setOpen(false)
    onChoose(item)
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!shown) setOpen(true)
      else if (event.key === 'ArrowDown') setMarked(at < items.length - 1 ? at + 1 : 0)
      else setMarked(at > 0 ? at - 1 : items.length - 1)
    } else if (event.key === 'Enter' && !event.ctrlKey && shown && items[at] !== undefined) {
      event.preventDefault()
      choose(items[at])
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      onEnter?.()
    } else if (event.key === 'Tab' && shown && text !== '') {
      choose(items[at])
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <div className="combobox">
      <input
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && items[at] ? `${id}-${itemKey(items[at])}` : undefined}
        autoComplete="off"
        spellCheck={false}
        {...useFieldWiring()}
        {...rest}
        ref={inputRef}
        className="control"
        style={{ anchorName: anchor } as React.CSSProperties}
        value={text}
        onChange={(event) => {
          setMarked(first)
          setOpen(true)
          onText(event.target.value)
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          setMarked(first)
        }}
        onKeyDown={keyed}
      />
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        popover="manual"
        className="combobox-list"
        style={{ positionAnchor: anchor } as React.CSSProperties}
        // A press must not take the focus from the box, or its blur would close the list before the click.
        onMouseDown={(event) => event.preventDefault()}
      >
        {items.map((item, index) => (
          <div
            key={itemKey(item)}
            id={`${id}-${itemKey(item)}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="combobox-item"
            onMouseMove={() => !free && index !== at && setMarked(index)}
            onClick={() => choose(item)}
            onKeyDown={() => undefined}
          >
            {renderItem(item)}
          </div>
        ))}
        {items.length === 0 && <div className="combobox-empty">{emptyText ?? vi.ui.nothingFound}</div>}
      </div>
    </div>
  )
}
