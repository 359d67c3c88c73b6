import { useCallback, useEffect, useRef, useState } from 'react'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { api } from '../../app/api.ts'
import { go, type ScreenProps } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { columns } from '../../ui/dossier-columns.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import './dashboard.css'
import { figureName } from './figure-name.ts'

const PAGE = 100
const words = vi.dashboard

type Pages = { lines: DossierLine[]; next: string | null }

/** The dossiers that one figure of the dashboard counts, page by page as they are scrolled to. */
export function FigureListScreen({ params }: ScreenProps<'dashboard-list'>) {
  const { figure, from, to, holderName } = params
  const [pages, setPages] = useState<Pages | null>(null)
  const [error, setError] = useState<RefusalOf<ErrorOf<'dashboard.list'>> | null>(null)
  const fetching = useRef(false)
  const asked = JSON.stringify({ period: { from, to }, figure })

  const read = useCallback(
    async (before: Pages | null) => {
      if (fetching.current) return
      fetching.current = true
      const input = JSON.parse(asked) as Parameters<typeof api.dashboard.list>[0]
      const reply = await api.dashboard.list({ ...input, limit: PAGE, after: before?.next ?? null })
      fetching.current = false
      setError(reply.ok ? null : reply.error)
      if (reply.ok)
        setPages({ lines: [...(before?.lines ?? []), ...reply.data.lines], next: reply.data.next })
    },
    [asked],
  )
  useEffect(() => void read(null), [read])

  const ofNow = figure.of === 'open' || figure.of === 'open-late' || figure.of === 'waiting'
  return (
    <Page
      title={figureName(figure, holderName)}
      lead={
        <span className="number">
          {!ofNow && `${vi.periods.label} ${vi.periods.said(formatDay(from), formatDay(to))}. `}
          {pages && words.list.count(pages.lines.length, pages.next === null)}
        </span>
      }
      width="fill"
    >
      <ErrorNotice call="dashboard.list" error={error} />
      <div className="figure-list">
        <Table
          label={words.list.title}
          rows={pages?.lines ?? []}
          columns={columns}
          rowKey={(line) => line.id}
          rowHeight={60}
          onOpen={(line) => go('dossier', { id: line.id })}
          onEnd={() => {
            if (pages?.next) void read(pages)
          }}
          empty={
            pages && (
              <EmptyState icon="check" title={words.list.empty}>
                {words.list.emptyHint}
              </EmptyState>
            )
          }
        />
      </div>
    </Page>
  )
}
