import { useState } from 'react'
import { MOST_SHEETS } from '../../../electron/common/listing/model.ts'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

type Line = OutputOf<'listing.state'>['procedures'][number]
const words = vi.listing.toPost

const columns: readonly Column<Line>[] = [
  {
    key: 'procedure',
    header: words.columns.procedure,
    width: 'minmax(260px, 2fr)',
    render: (line) => <CellTwo top={line.name} below={`${line.code} · ${line.field}`} />,
  },
  {
    key: 'what',
    header: words.columns.what,
    width: 'minmax(220px, 1fr)',
    render: ({ state, parts }) =>
      state === 'new' ? (
        <Badge tone="info">{words.new}</Badge>
      ) : (
        <span className="clip" title={words.changed(parts)}>
          {words.changed(parts)}
        </span>
      ),
  },
]

type ToPostCardProps = {
  lines: readonly Line[]
  keeper: boolean
  busy: boolean
  onPrint: (codes: string[]) => Promise<boolean>
}

/** New and changed procedures whose sheet is not printed yet; chosen ones, or all of them. */
export function ToPostCard({ lines, keeper, busy, onPrint }: ToPostCardProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = lines.filter((line) => chosen.has(line.code))
  const wanted = picked.length > 0 ? picked : lines
  const now = wanted.slice(0, MOST_SHEETS)
  const print = async () => {
    if (busy || now.length === 0) return
    if (await onPrint(now.map((line) => line.code))) setChosen(new Set())
  }
  useShortcut('Ctrl+Enter', keeper && now.length > 0 ? () => void print() : undefined)
  return (
    <Card
      title={words.title}
      lead={lines.length > 0 && words.lead}
      flush
      actions={
        keeper &&
        now.length > 0 && (
          <Button tone="primary" icon="print" keys="Ctrl+Enter" busy={busy} onClick={() => void print()}>
            {words.print(now.length)}
          </Button>
        )
      }
    >
      <Table
        label={words.title}
        rows={lines}
        columns={columns}
        rowKey={(line) => line.code}
        rowHeight={60}
        height="fit"
        maxHeight={420}
        {...(keeper && {
          choice: { chosen, onChoose: setChosen, label: (line: Line) => words.choose(line.name) },
        })}
        empty={
          <EmptyState icon="check" title={words.none}>
            {words.noneHint}
          </EmptyState>
        }
      />
      {wanted.length > now.length && (
        <p className="soft small card-body">{words.most(MOST_SHEETS, wanted.length - now.length)}</p>
      )}
    </Card>
  )
}
