import { useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import type { Improvement } from '../../../electron/common/improvement/model.ts'
import { chosenPeriod, type PeriodName } from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { AssistDialog } from '../../ui/assistance/AssistDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { SheetButton } from '../../ui/paper/SheetButton.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { ForceCard } from './ForceCard.tsx'
import { OnlineCard } from './OnlineCard.tsx'
import { ShorterCards } from './ShorterCards.tsx'
import './improvement.css'

const words = vi.improvement
const PERIODS: readonly PeriodName[] = ['quarter', 'last-quarter', 'half-year', 'year']
const TABS = ['force', 'shorter', 'online'] as const
type Tab = (typeof TABS)[number]
const LEAST = '20'

/** What of the commune's procedures could be better, with the figures behind each, and as a proposal on paper. */
export function ImprovementScreen({ params }: ScreenProps<'improvement'>) {
  const tab = TABS.find((one) => one === params.tab) ?? 'force'
  const chosen = chosenPeriod({ name: 'half-year', ...params }, dayOf(counterNow()))
  const [least, setLeast] = useState(LEAST)
  const count = Number(least)
  const isCount = Number.isInteger(count) && count >= 5 && count <= 1000
  const [assisting, setAssisting] = useState(false)
  const input: InputOf<'improvement.show'> | null = isCount ? { period: chosen.days, least: count } : null
  const { data, error } = useQuery('improvement.show', input, { on: ['procedure', 'assistance'] })
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="plus" onClick={() => setAssisting(true)}>
            {vi.assistance.open}
          </Button>
          {input && (
            <SheetButton
              call="improvement.makeSheet"
              input={input}
              label={words.sheet.make}
              title={words.sheet.title}
            />
          )}
        </>
      }
    >
      <div className="stack">
        <div className="improvement-asked">
          <PeriodChoice
            names={PERIODS}
            chosen={chosen}
            onChoose={(name, days) => days && stay('improvement', { ...params, name, ...days })}
          />
          <Field label={words.least} error={!isCount && words.leastWrong}>
            <TextInput inputMode="numeric" maxLength={4} value={least} onChange={setLeast} />
          </Field>
        </div>
        <Tabs<Tab>
          label={words.title}
          value={tab}
          onChange={(next) => stay('improvement', { ...params, tab: next })}
          tabs={TABS.map((value) => ({
            value,
            label: words[value].tab,
            ...(data && value !== 'online' && { count: countOf(value, data) }),
          }))}
        />
        <ErrorNotice call="improvement.show" error={error} />
        {!data && !error && isCount && <p className="soft">{words.counting}</p>}
        {data && tab === 'force' && <ForceCard found={data} />}
        {data && tab === 'shorter' && <ShorterCards found={data} />}
        {data && tab === 'online' && <OnlineCard found={data} />}
      </div>
      {assisting && <AssistDialog onClose={() => setAssisting(false)} />}
    </Page>
  )
}

function countOf(tab: Exclude<Tab, 'online'>, { notInForce, shorter, noWait }: Improvement): number {
  return tab === 'force' ? notInForce.length : shorter.length + noWait.length
}
