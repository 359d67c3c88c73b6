import type { Figure } from '../../../electron/common/dashboard/model.ts'
import {
  chosenPeriod,
  monthDays,
  type Period,
  type PeriodName,
} from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { SheetCard } from '../../ui/paper/SheetCard.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { RulesButton } from '../../ui/RulesButton.tsx'
import { DashboardFiguresView } from './DashboardFiguresView.tsx'
import './dashboard.css'
import { TargetsDialog } from './TargetsDialog.tsx'

const words = vi.dashboard
const PERIODS: readonly PeriodName[] = ['month', 'last-month', 'quarter', 'half-year', 'year']

/** The leader's dashboard: how the period went and what is open now; every figure opens what it counts. */
export function DashboardScreen({ params }: ScreenProps<'dashboard'>) {
  // What was looked at before a list was opened is looked at again after it.
  const chosen = chosenPeriod(params, dayOf(counterNow()))
  const period = chosen.days
  const { data, error, reload } = useQuery('dashboard.show', period, {
    on: ['dossier', 'dashboard', 'scan', 'signature', 'calendar', 'account'],
  })
  useEveryMinute(reload)
  const shown = data?.from === period.from && data.to === period.to ? data : undefined

  const open = (figure: Figure, holderName?: string, of: Period = period) =>
    go('dashboard-list', { figure, ...of, ...(holderName !== undefined && { holderName }) })
  return (
    <Page
      title={words.title}
      lead={shown ? `${words.asOf(momentText(shown.asOf))}. ${words.lead}` : words.lead}
      actions={
        <>
          <Button icon="check" onClick={() => go('reconciliation')}>
            {vi.reconciliation.open}
          </Button>
          <Button icon="eye" onClick={() => go('boards')}>
            {vi.boards.open}
          </Button>
          {shown && (
            <RulesButton
              label={words.targets.open}
              renderDialog={(close) => <TargetsDialog targets={shown.targets} onClose={close} />}
            />
          )}
        </>
      }
    >
      <PeriodChoice
        names={PERIODS}
        chosen={chosen}
        onChoose={(name, days) => days && stay('dashboard', { name, ...days })}
      />
      <ErrorNotice call="dashboard.show" error={error} />
      {!shown && !error && (
        <p className="soft" aria-live="polite">
          {words.loading}
        </p>
      )}
      {shown && (
        <>
          <DashboardFiguresView
            figures={shown}
            onOpen={open}
            onOpenMonth={(month) =>
              open({ of: 'decided', outcome: null, mark: null }, undefined, monthDays(month))
            }
          />
          <SheetCard
            title={words.sheet.title}
            lead={words.sheet.lead}
            about={`dashboard:${period.from}:${period.to}`}
            call="dashboard.makeSheet"
            input={period}
            on="dossier"
            makers={['leader', 'administrator']}
            make={words.sheet.make}
            again={words.sheet.again}
          />
        </>
      )}
    </Page>
  )
}
