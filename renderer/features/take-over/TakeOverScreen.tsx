import { useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Card } from '../../ui/Card.tsx'
import { ChooseCard } from './ChooseCard.tsx'
import { ProgressCard } from './ProgressCard.tsx'
import './take-over.css'

const words = vi.takeOver

/** What PCs that are no more still have: to be taken over many at once, and what came of it. */
export function TakeOverScreen() {
  const { data, error } = useQuery('copies.stranded', {}, { on: ['sync', 'copy', 'dossier', 'delivery'] })
  const [opened, setOpened] = useState<string | null>(null)
  const [justAsked, setJustAsked] = useState(false)
  const takeOvers = data?.takeOvers ?? []
  const shown = takeOvers.find(({ id }) => id === opened) ?? takeOvers[0]
  // What is under way is what one looks for; what has long been done stands behind what is left to do.
  const first = justAsked || opened !== null || (shown?.open ?? 0) > 0
  const earlier = takeOvers.filter(({ id }) => id !== shown?.id)
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <ErrorNotice call="copies.stranded" error={error} />
        {shown && first && <ProgressCard key={shown.id} takeOverId={shown.id} />}
        {data && data.stations.length > 0 && (
          <ChooseCard
            stations={data.stations}
            onAsked={() => {
              setOpened(null)
              setJustAsked(true)
            }}
          />
        )}
        {data && data.stations.length === 0 && !shown && (
          <Card>
            <EmptyState icon="check" title={words.none}>
              {words.noneText}
            </EmptyState>
          </Card>
        )}
        {shown && !first && <ProgressCard key={shown.id} takeOverId={shown.id} />}
        {earlier.length > 0 && (
          <Card title={words.progress.earlier}>
            <ul className="take-over-list">
              {earlier.map(({ id, from, askedAt, asked }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => setOpened(id)}>
                    {words.progress.earlierLine(vi.custody.stationFirst(from), momentText(askedAt), asked)}
                  </button>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Page>
  )
}
