import type { TableKind } from '../../../electron/common/reports/kinds.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type Routes, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import type { Chosen } from './chosen-period.ts'
import { IndexValues } from './IndexValues.tsx'
import { InTableDialog } from './InTableDialog.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportTable } from './ReportTable.tsx'

const words = vi.reports
/** What a table may be about. */
const ON = {
  on: ['dossier', 'payment', 'certification', 'scan', 'guidance', 'report', 'petition', 'satisfaction'],
}

type Props = { kind: TableKind; chosen: Chosen; params: Routes['reports'] }

/** One of the further reports of a period. */
export function TableOfPeriod({ kind, chosen, params }: Props) {
  const { from, to, name } = chosen
  const { data, error } = useQuery('reports.table', { kind, from, to }, ON)
  const { column: _column, row, ...rest } = params
  const column = data?.table.columns.find(({ key, opens }) => opens && key === params.column)
  const label = column && (column.group ? `${column.group}: ${column.label}` : column.label)
  return (
    <>
      <ErrorNotice call="reports.table" error={error} />
      {data && (
        <>
          <Card
            title={`${words.reports[kind]}: ${name}`}
            lead={words.period.days(formatDay(from), formatDay(to))}
          >
            <div className="stack">
              {data.asOf < to && <Banner tone="info" title={words.table.asOf(formatDay(data.asOf))} />}
              <ReportTable
                label={words.reports[kind]}
                table={data.table}
                onOpen={(opened, key) =>
                  stay('reports', { ...rest, column: key, ...(opened !== null && { row: opened }) })
                }
              />
            </div>
          </Card>
          {kind === 'index-766' && <IndexValues period={{ from, to }} />}
          <ReportActions kind={kind} chosen={chosen} recipient={data.recipient} />
        </>
      )}
      {column && label && (
        <InTableDialog
          key={`${from} ${to} ${row} ${column.key}`}
          period={{ from, to }}
          kind={kind}
          row={row ?? null}
          column={column.key}
          title={row === undefined ? label : `${label}: ${row.split('\n').filter(Boolean).join(', ')}`}
          onClose={() => stay('reports', rest)}
        />
      )}
    </>
  )
}
