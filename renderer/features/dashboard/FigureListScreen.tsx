import { formatDay } from '../../../electron/common/time/rules.ts'
import { go, type ScreenProps } from '../../app/routes.ts'
import { usePages } from '../../app/use-pages.ts'
import { vi } from '../../i18n/vi.ts'
import { columns } from '../../ui/dossier-columns.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import './dashboard.css'
import { figureName } from './figure-name.ts'

const words = vi.dashboard

/** The dossiers that one figure of the dashboard counts, page by page as they are scrolled to. */
export function FigureListScreen({ params }: ScreenProps<'dashboard-list'>) {
  const { figure, from, to, holderName } = params
  const pages = usePages('dashboard.list', { period: { from, to }, figure })
  const ofNow = figure.of === 'open' || figure.of === 'open-late' || figure.of === 'waiting'
  return (
    <Page
      title={figureName(figure, holderName)}
      lead={
        <span className="number">
          {!ofNow && `${vi.periods.label} ${vi.periods.said(formatDay(from), formatDay(to))}. `}
          {pages.ready && words.list.count(pages.lines.length, !pages.more)}
        </span>
      }
      width="fill"
    >
      <ErrorNotice call="dashboard.list" error={pages.error} />
      <div className="figure-list">
        <Table
          label={words.list.title}
          rows={pages.lines}
          columns={columns}
          rowKey={(line) => line.id}
          rowHeight={60}
          onOpen={(line) => go('dossier', { id: line.id })}
          onEnd={pages.readOn}
          empty={
            pages.ready && (
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
