import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { catalogueAge } from '../../../electron/common/procedures/rules.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useQuery } from '../../app/live.ts'
import { go, stay, type ScreenProps } from '../../app/routes.ts'
import { counterNow, useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ProcedureDetail } from './ProcedureDetail.tsx'
import { ProcedureList } from './ProcedureList.tsx'
import './procedures.css'

const text = vi.procedures

/** The commune's catalogue: by field on the left, one procedure whole on the right. */
export function ProceduresScreen({ params }: ScreenProps<'procedures'>) {
  const { role } = useOfficer()
  const { data } = useQuery('procedures.list', {}, { on: ['procedure'] })
  const [search, setSearch] = useState('')
  const [view, setView] = useState<'all' | 'inForce' | 'open'>('all')
  const typed = useDeferredValue(search)
  const lines = useMemo(() => data?.lines ?? [], [data])
  const inForce = lines.filter((one) => one.inForce)
  const open = lines.filter((one) => one.gaps.length > 0)
  const found = useMemo(() => {
    const shown = lines.filter((one) =>
      view === 'all' ? true : view === 'inForce' ? one.inForce : one.gaps.length > 0,
    )
    return searchProcedures(shown, typed)
  }, [lines, view, typed])
  const [box, setBox] = useState<HTMLInputElement | null>(null)
  useShortcut('Ctrl+F', () => box?.select())

  const list = useRef<HTMLDivElement>(null)
  // From what was typed straight to the first procedure that fits.
  const inBox = ({ key, nativeEvent }: KeyboardEvent) => {
    const [first] = found
    if (nativeEvent.isComposing || !first || (key !== 'ArrowDown' && key !== 'Enter')) return
    stay('procedures', { code: first.code })
    if (key === 'ArrowDown') list.current?.focus()
  }

  if (!data) return null
  const { catalogue } = data
  const age = catalogueAge(catalogue, dayOf(counterNow()))
  return (
    <Page
      title={text.title}
      lead={
        <span title={catalogue.source}>
          {text.lead(lines.length, inForce.length)} ·{' '}
          {text.version(catalogue.number, formatDay(catalogue.date as PlainDate))}, {text.age(age)}
        </span>
      }
      width="fill"
      actions={
        <>
          {role !== 'specialist' && (
            <Button icon="chart" onClick={() => go('improvement')}>
              {vi.improvement.open}
            </Button>
          )}
          {role !== 'specialist' && role !== 'head' && (
            <Button icon="file" onClick={() => go('listing')}>
              {vi.shell.screens.listing}
            </Button>
          )}
          <TextInput
            ref={setBox}
            type="search"
            className="catalogue-search"
            aria-label={text.search}
            placeholder={text.searchPlaceholder}
            value={search}
            autoFocus
            onChange={setSearch}
            onKeyDown={inBox}
          />
        </>
      }
    >
      <Tabs
        label={text.title}
        value={view}
        onChange={setView}
        tabs={[
          { value: 'all', label: text.views.all, count: lines.length },
          { value: 'inForce', label: text.views.inForce, count: inForce.length },
          { value: 'open', label: text.views.open, count: open.length },
        ]}
      />
      <div className="catalogue-columns">
        <ProcedureList
          ref={list}
          lines={found}
          grouped={typed.trim() === ''}
          chosen={params.code}
          onChoose={(code) => stay('procedures', { code })}
          empty={
            <EmptyState
              icon="search"
              title={view === 'open' && typed === '' ? text.allConfirmed : text.nothing}
            >
              {typed !== '' && text.nothingText}
            </EmptyState>
          }
        />
        <div className="catalogue-detail">
          {params.code ? (
            <ProcedureDetail key={params.code} code={params.code} />
          ) : (
            <EmptyState icon="procedures" title={text.choose} />
          )}
        </div>
      </div>
    </Page>
  )
}
