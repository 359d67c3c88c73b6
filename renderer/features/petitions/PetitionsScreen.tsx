import { useEffect, useRef, useState } from 'react'
import { type PetitionLine, PetitionView } from '../../../electron/common/petitions/api.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { columns } from './columns.tsx'
import { intakeDrafts } from './intake-drafts.ts'
import './petitions.css'

const words = vi.petitions
type Draft = Awaited<ReturnType<typeof intakeDrafts>>[number]

/** The register of petitions: what is to be handed over, answered, published, and what is late. */
export function PetitionsScreen({ params }: ScreenProps<'petitions'>) {
  const parsed = PetitionView.safeParse(params.view)
  const view = parsed.success ? parsed.data : 'all'
  const [text, setText] = useState(params.search ?? '')
  const box = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const works = useIs('officer', 'specialist', 'head', 'leader')
  const { data, error, reload } = useQuery(
    'petitions.list',
    { view, text },
    { on: ['petition', 'delegation'] },
  )
  useEveryMinute(reload)
  // What was searched for is still there after a look into one.
  useEffect(() => stay('petitions', { view, ...(text && { search: text }) }), [view, text])
  useShortcut('F6', works ? () => go('petition-intake', { draftId: newId() }) : undefined)

  const open = (line: PetitionLine) => go('petition', { id: line.id })
  return (
    <Page
      width="fill"
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="file" onClick={() => go('petition-report')}>
            {words.report}
          </Button>
          {works && (
            <Button
              tone="primary"
              icon="plus"
              keys="F6"
              onClick={() => go('petition-intake', { draftId: newId() })}
            >
              {words.receive}
            </Button>
          )}
        </>
      }
    >
      <div className="petitions" ref={place}>
        {works && <OpenDrafts />}
        <ErrorNotice call="petitions.list" error={error} />
        <SearchBox
          ref={box}
          label={words.search}
          placeholder={words.searchPlaceholder}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            const [first] = data?.lines ?? []
            if (event.key === 'Enter' && first) open(first)
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              place.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
            }
          }}
        />
        <Tabs
          label={words.title}
          value={view}
          tabs={PetitionView.options.map((value) => ({
            value,
            label: words.views[value],
            ...(data && { count: data.counts[value] }),
          }))}
          onChange={(next) => stay('petitions', { view: next, ...(text && { search: text }) })}
        />
        {data && (
          <div className="card petitions-table">
            <Table
              label={words.views[view]}
              rows={data.lines}
              columns={columns}
              rowKey={(line) => line.id}
              rowHeight={64}
              onOpen={open}
              empty={
                <EmptyState
                  icon={text ? 'search' : 'phone'}
                  title={text ? words.notFoundText(text) : words.none[view]}
                >
                  {!text && works && words.noneHint}
                </EmptyState>
              }
            />
          </div>
        )}
      </div>
    </Page>
  )
}

/* A call that was being written down. */
function OpenDrafts() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => void intakeDrafts().then(setDrafts), [])
  if (drafts.length === 0) return null
  return (
    <Banner tone="info" icon="edit" title={words.drafts.title(drafts.length)}>
      <div className="row">
        {drafts.slice(0, 5).map(({ id, values, updatedAt }) => (
          <Button key={id} size="small" onClick={() => go('petition-intake', { draftId: id })}>
            {words.drafts.open}: {nameIn(values)}, {momentText(updatedAt as Instant)}
          </Button>
        ))}
      </div>
    </Banner>
  )
}

const nameIn = ({ name }: Record<string, unknown>) =>
  typeof name === 'string' && name !== '' ? name : words.drafts.nameless
