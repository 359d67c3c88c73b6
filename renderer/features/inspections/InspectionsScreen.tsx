import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { NewInspection } from './NewInspection.tsx'
import './inspections.css'

const words = vi.inspections

/** A new inspection, and those that were begun: one that is half done is gone on with. */
export function InspectionsScreen() {
  const { data, error } = useQuery('inspections.list', {}, { on: ['inspection'] })
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <NewInspection />
        <Card title={words.started}>
          <ErrorNotice call="inspections.list" error={error} />
          {data?.length === 0 && (
            <EmptyState icon="search" title={words.none}>
              {words.noneText}
            </EmptyState>
          )}
          <ul className="inspections-list">
            {data?.map((one) => (
              <li key={one.id} className="row">
                <div className="grow">
                  <div className="strong">{words.line(formatDay(one.from), formatDay(one.to))}</div>
                  <div className="soft small">{words.by(one.startedBy, momentText(one.startedAt))}</div>
                </div>
                <div className="inspections-how">
                  <div>{words.progress(one.done, one.dossiers)}</div>
                  <div className="soft small">{words.faultCount(one.faults)}</div>
                </div>
                <Badge tone={one.closedAt ? 'neutral' : 'info'}>
                  {one.closedAt ? words.closed : words.running}
                </Badge>
                <Button onClick={() => go('inspection', { id: one.id })}>
                  {one.closedAt ? words.look : words.goOn}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}
