import { useCallback, useEffect, useRef, useState } from 'react'
import { View } from '../../../electron/common/dossiers/api.ts'
import { readReceiptQr } from '../../../electron/common/papers/qr.ts'
import { useQuery } from '../../app/live.ts'
import { go, type Routes, stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { usePages } from '../../app/use-pages.ts'
import { openSlip, useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Table } from '../../ui/Table.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { BatchBar } from './BatchBar.tsx'
import { columns } from '../../ui/dossier-columns.tsx'
import { CopyHits } from './CopyHits.tsx'
import { PaperHits } from './PaperHits.tsx'
import './RegisterScreen.css'
import { usePaperHits } from './usePaperHits.ts'

/** The tabs; the other views are reached from the home screen and get a tab while they are shown. */
const TABS: readonly View[] = [
  'today',
  'due-today',
  'due-soon',
  'overdue',
  'waiting',
  'to-return',
  'to-call',
  'mine',
  'all',
]

/** What drifts and what waits, beside the tabs. */
const MORE: readonly View[] = View.options.filter((view) => !TABS.includes(view))
/** Searches in the papers instead of the register's own columns, and back. */
const PAPERS_KEY = 'Ctrl+G'
const NO_CHOICE = { list: '', keys: new Set<string>() as ReadonlySet<string> }

/** The register: find a dossier by whatever the citizen remembers, or by its slip. */
export function RegisterScreen({ params }: { params: Routes['register'] }) {
  const parsed = View.safeParse(params.view)
  const view: View = parsed.success ? parsed.data : 'all'
  const mine = params.mine === true
  const [text, setText] = useState(params.search ?? '')
  const place = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const takesIn = useIs('officer')
  const asked = { view, mine, text: text.trim() }
  const { lines, shown, ready, readOn, reload } = usePages('dossiers.list', asked, {
    on: ['dossier', 'delivery'],
  })
  useEveryMinute(reload)
  const [inPapers, setInPapers] = useState(params.papers === true)
  const papers = usePaperHits(inPapers, text.trim())
  const counts = useQuery('dossiers.counts', { mine }, { on: ['dossier'] })
  useEveryMinute(counts.reload)
  useSlipScan(() => setText(''))
  // What is chosen belongs to the list it was chosen in.
  const [choice, setChoice] = useState<{ list: string; keys: ReadonlySet<string> }>(NO_CHOICE)
  const chosen = choice.list === shown ? choice.keys : NO_CHOICE.keys
  const choose = (keys: ReadonlySet<string>) => setChoice({ list: shown, keys })

  const show = useCallback(
    (next: View, search: string) =>
      stay('register', {
        view: next,
        ...(mine ? { mine } : {}),
        ...(search ? { search } : {}),
        ...(inPapers ? { papers: true } : {}),
      }),
    [mine, inPapers],
  )
  // What was searched for is still there after a look into a dossier.
  useEffect(() => show(view, text), [show, view, text])

  // Enter pressed before the answer was there means its first line.
  const openFirst = useRef(false)
  useEffect(() => {
    if (!(inPapers ? papers.ready : ready) || !openFirst.current) return
    openFirst.current = false
    const first = inPapers ? papers.hits[0]?.dossierId : lines[0]?.id
    if (first) go('dossier', { id: first })
  }, [ready, lines, inPapers, papers.ready, papers.hits])

  const toggle = () => {
    setInPapers((was) => !was)
    box.current?.focus()
  }
  useShortcut(PAPERS_KEY, toggle)

  const open = (id: string) => go('dossier', { id })
  const grid = () => place.current?.querySelector<HTMLElement>('[role=grid]')
  const inBox = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const first = inPapers ? papers.hits[0]?.dossierId : lines[0]?.id
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault()
      grid()?.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!(inPapers ? papers.ready : ready)) openFirst.current = true
      else if (first) open(first)
      else if (readReceiptQr(text)) void openSlip(text)
    } else if (event.key === 'Escape' && (text || chosen.size > 0)) {
      event.preventDefault()
      if (chosen.size > 0) choose(NO_CHOICE.keys)
      else setText('')
    }
  }
  /* Typing on the list goes on in the box; a letter already lost to the list is given back to it. */
  const onList = (event: React.KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key === 'Escape' && chosen.size > 0) {
      event.preventDefault()
      choose(NO_CHOICE.keys)
    } else if (event.key === 'Escape' && text) {
      event.preventDefault()
      setText('')
      box.current?.focus()
    } else if (plain && (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' '))) {
      box.current?.focus()
    }
  }

  const tabs = TABS.includes(view) ? TABS : [view, ...TABS]
  const searched = text.trim() !== ''
  return (
    <Page
      title={vi.register.title}
      lead={vi.register.hint}
      width="fill"
      actions={
        <>
          <Select<View>
            className="register-more"
            aria-label={vi.batch.moreViews}
            value=""
            placeholder={vi.batch.moreViewsPlaceholder}
            onChange={(next) => show(next, text)}
            options={MORE.map((value) => ({
              value,
              label: counts.data
                ? `${vi.dossiers.views[value]} (${counts.data[value]})`
                : vi.dossiers.views[value],
            }))}
          />
          <Button icon="warning" onClick={() => go('late')}>
            {vi.shell.screens.late}
          </Button>
          <Button icon="check" onClick={() => go('reconciliation')}>
            {vi.reconciliation.open}
          </Button>
          {takesIn && (
            <Button tone="primary" icon="plus" keys="F2" onClick={() => go('intake')}>
              {vi.register.intake}
            </Button>
          )}
        </>
      }
    >
      <div className="register-search">
        <SearchBox
          ref={box}
          label={inPapers ? vi.ocr.toggle : vi.register.search}
          placeholder={inPapers ? vi.ocr.placeholder : vi.register.placeholder}
          value={text}
          onChange={setText}
          onKeyDown={inBox}
        />
        <Button
          icon="file"
          tone={inPapers ? 'primary' : 'secondary'}
          keys={PAPERS_KEY}
          aria-keyshortcuts={PAPERS_KEY}
          aria-pressed={inPapers}
          title={vi.ocr.toggleHint}
          onClick={toggle}
        >
          {vi.ocr.toggle}
        </Button>
      </div>
      {mine && (
        <Banner
          tone="info"
          icon="person"
          actions={
            <Button size="small" onClick={() => stay('register', { view })}>
              {vi.register.showAll}
            </Button>
          }
        >
          {vi.register.onlyMine}
        </Banner>
      )}
      <div className="register-sheet" ref={place} onKeyDown={onList}>
        {inPapers ? (
          <PaperHits
            text={text.trim()}
            hits={papers.hits}
            ready={papers.ready}
            onOpen={(hit) => open(hit.dossierId)}
            onEnd={() => void papers.readOn()}
          />
        ) : (
          <>
            <Tabs
              label={vi.register.views}
              value={view}
              onChange={(next) => show(next, text)}
              tabs={tabs.map((value) => ({
                value,
                label: vi.dossiers.views[value],
                ...(counts.data ? { count: counts.data[value] } : {}),
              }))}
            />
            <Table
              // Another list begins at its top, but not before its lines are there.
              key={shown}
              label={vi.dossiers.views[view]}
              rows={lines}
              columns={columns}
              rowKey={(line) => line.id}
              rowHeight={60}
              onOpen={(line) => open(line.id)}
              onEnd={readOn}
              choice={{
                chosen,
                onChoose: choose,
                label: (line) => vi.batch.selectLine(line.dossierNo),
              }}
              empty={
                ready && (
                  <Nothing
                    text={text.trim()}
                    view={view}
                    takesIn={takesIn}
                    {...(searched && view !== 'all' ? { onEverywhere: () => show('all', text) } : {})}
                  />
                )
              }
            />
            <CopyHits text={text.trim()} />
            <BatchBar
              lines={lines.filter((line) => chosen.has(line.id))}
              onSelect={(ids) => choose(new Set(ids))}
            />
          </>
        )}
      </div>
    </Page>
  )
}

type NothingProps = { text: string; view: View; takesIn: boolean; onEverywhere?: () => void }

function Nothing({ text, view, takesIn, onEverywhere }: NothingProps) {
  const words = vi.register
  if (text) {
    return (
      <EmptyState
        icon="search"
        title={words.emptySearch(text)}
        actions={
          onEverywhere && (
            <Button icon="search" onClick={onEverywhere}>
              {words.searchEverywhere}
            </Button>
          )
        }
      >
        {words.emptySearchHint}
      </EmptyState>
    )
  }
  if (view === 'all') {
    return <EmptyState title={words.emptyAll}>{takesIn && words.emptyAllHint}</EmptyState>
  }
  return (
    <EmptyState icon="check" title={words.emptyView}>
      {words.emptyViewHint}
    </EmptyState>
  )
}
