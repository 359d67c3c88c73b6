import { type ReactNode, type RefObject, useEffect } from 'react'
import type { ProcedureLine } from '../../../electron/common/procedures/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'

export type ProcedureListProps = {
  /** The search above gives the focus on with it. */
  ref: RefObject<HTMLDivElement | null>
  lines: readonly ProcedureLine[]
  /** By field; a search shows the best hit first instead. */
  grouped: boolean
  chosen: string | undefined
  onChoose: (code: string) => void
  empty: ReactNode
}

/** Names to choose from; arrow keys move, and what is marked is shown at once. */
export function ProcedureList({ ref, lines, grouped, chosen, onChoose, empty }: ProcedureListProps) {
  const marked = lines.some((one) => one.code === chosen) ? chosen : undefined
  useEffect(() => {
    if (marked) ref.current?.querySelector(`[data-code='${marked}']`)?.scrollIntoView({ block: 'nearest' })
  }, [ref, marked])
  const step = (by: number) => {
    const at = lines.findIndex((one) => one.code === marked)
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))]
    if (next) onChoose(next.code)
  }
  const option = (line: ProcedureLine) => (
    <div
      key={line.code}
      role="option"
      data-code={line.code}
      tabIndex={-1}
      aria-selected={line.code === marked}
      className={`catalogue-line ${line.inForce ? '' : 'catalogue-idle'}`}
      onClick={() => onChoose(line.code)}
      onKeyDown={() => undefined}
    >
      <span className="grow">
        {line.name}
        <span className="soft small number">
          {line.code}
          {!grouped && ` · ${line.field}`}
        </span>
      </span>
      {line.gaps.length > 0 ? (
        <Badge tone="warn">{vi.procedures.unconfirmed}</Badge>
      ) : (
        !line.inForce && <Badge>{vi.procedures.outOfForce}</Badge>
      )}
    </div>
  )
  return (
    <div
      ref={ref}
      className="catalogue-list"
      role="listbox"
      aria-label={vi.procedures.title}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        step(by)
      }}
    >
      {lines.length === 0 && empty}
      {grouped
        ? [...new Set(lines.map((line) => line.field))].map((field) => (
            <div key={field} role="group" aria-label={field}>
              <div className="catalogue-field" aria-hidden="true">
                {field}
              </div>
              {lines.filter((line) => line.field === field).map(option)}
            </div>
          ))
        : lines.map(option)}
    </div>
  )
}
