import type { ReactNode } from 'react'
import './Tabs.css'

export type TabsProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  tabs: readonly { value: T; label: ReactNode; count?: number }[]
}

/** Views of one thing; left and right arrows move between them. The caller draws the chosen one below. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  const at = tabs.findIndex((tab) => tab.value === value)
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        const next = tabs[(at + step + tabs.length) % tabs.length]
        if (step === 0 || !next) return
        event.preventDefault()
        onChange(next.value)
        ;(event.currentTarget.children[tabs.indexOf(next)] as HTMLElement).focus()
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tab-count number">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
