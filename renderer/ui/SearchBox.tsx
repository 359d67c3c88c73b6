import { type KeyboardEventHandler, type RefObject, useEffect } from 'react'
import { vi } from '../i18n/vi.ts'
import { Icon } from './Icon.tsx'
import './SearchBox.css'

export type SearchBoxProps = {
  /** The caller gives the focus back with it. */
  ref: RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  onKeyDown: KeyboardEventHandler
}

/** The large box above a list of dossiers; it has the focus as the screen opens. */
export function SearchBox({ ref, label, placeholder, value, onChange, onKeyDown }: SearchBoxProps) {
  useEffect(() => ref.current?.focus(), [ref])
  return (
    <div className="search-box">
      <Icon name="search" size={22} />
      <input
        ref={ref}
        type="text"
        className="control"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value && (
        <button
          type="button"
          aria-label={vi.ui.clearSearch}
          onClick={() => {
            onChange('')
            ref.current?.focus()
          }}
        >
          <Icon name="cross" size={18} />
        </button>
      )}
    </div>
  )
}
