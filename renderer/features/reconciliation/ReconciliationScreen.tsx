import { FINDINGS, type Finding } from '../../../electron/common/reconciliation/model.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { RulesButton } from '../../ui/RulesButton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { FindingCard, FOUND_IN } from './FindingCard.tsx'
import { PaperBox } from './PaperBox.tsx'
import './reconciliation.css'
import { RecordedLate } from './RecordedLate.tsx'
import { StaleDaysDialog } from './StaleDaysDialog.tsx'
import { UpstreamCard } from './UpstreamCard.tsx'

const words = vi.reconciliation
const TABS = [...FINDINGS, 'recorded-late'] as const

/** Paper against register: five findings, each line with what sets it right, and what was recorded late. */
export function ReconciliationScreen({ params }: ScreenProps<'reconciliation'>) {
  const tab = TABS.find((one) => one === params.tab) ?? 'paper-first'
  const checksShelf = useIs('officer')
  const { data, error, reload } = useQuery('reconciliation.show', {}, { on: FOUND_IN })
  useEveryMinute(reload)
  useShortcut('F6', checksShelf ? () => go('shelf-check') : undefined)
  const finding: Finding | null = tab === 'recorded-late' ? null : tab
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {data && (
            <RulesButton
              label={words.rules.open}
              renderDialog={(close) => <StaleDaysDialog rules={data.rules} onClose={close} />}
            />
          )}
          {checksShelf && (
            <Button tone="primary" icon="folder" keys="F6" onClick={() => go('shelf-check')}>
              {words.shelf}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <ErrorNotice call="reconciliation.show" error={error} />
        <PaperBox />
        <Tabs
          label={words.title}
          value={tab}
          onChange={(next) => stay('reconciliation', { tab: next })}
          tabs={TABS.map((value) => ({
            value,
            label: words.tabs[value],
            ...(data && value !== 'recorded-late' && { count: data.counts[value].open }),
          }))}
        />
        {tab === 'upstream' && data && <UpstreamCard counts={data.upstream} />}
        {finding && data && (
          <FindingCard
            key={finding}
            finding={finding}
            counts={data.counts[finding]}
            lead={finding === 'stale' ? words.staleLead(data.rules.staleDays) : words.leads[finding]}
          />
        )}
        {tab === 'recorded-late' && <RecordedLate params={params} />}
      </div>
    </Page>
  )
}
