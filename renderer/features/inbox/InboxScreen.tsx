import type { InboxLine } from '../../../electron/common/inbox/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { CatalogueNotice } from '../../ui/inbox/CatalogueNotice.tsx'
import { inboxWords } from '../../ui/inbox/inbox-words.ts'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { Page } from '../../ui/Page.tsx'
import { CatalogueDays } from './CatalogueDays.tsx'
import { ChoicesCard } from './ChoicesCard.tsx'
import './inbox.css'

const words = vi.inbox

/** What came down: to read, to choose, and what this program could not use. */
export function InboxScreen() {
  const { data, error } = useQuery('inbox.list', {}, { on: ['inbox', 'sync'] })
  const administrator = useIs('administrator')
  const faulty = data?.lines.filter((line) => line.fault !== null) ?? []
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <ErrorNotice call="inbox.list" error={error} />
        <CatalogueNotice />
        {data?.shrunken && (
          <Banner tone="warn" title={words.shrunken(data.shrunken.read, data.shrunken.held)}>
            {words.shrunkenText(momentText(data.shrunken.at))}
          </Banner>
        )}
        {administrator && faulty.length > 0 && <Faulty count={faulty.length} />}
        {administrator && <ChoicesCard />}
        {data && (
          <Card flush>
            {data.lines.length === 0 && (
              <EmptyState icon="mail" title={words.none}>
                {words.noneHint}
              </EmptyState>
            )}
            <ul className="inbox-list">
              {data.lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          </Card>
        )}
        {administrator && <CatalogueDays />}
      </div>
    </Page>
  )
}

function Faulty({ count }: { count: number }) {
  const { run, busy } = useCommand('inbox.tryAgain')
  const tryAgain = async () => {
    const answer = await run({})
    if (answer) notify({ tone: answer.applied > 0 ? 'good' : 'info', text: words.triedAgain(answer.applied) })
  }
  return (
    <Banner
      tone="warn"
      title={words.faultsTitle(count)}
      actions={
        <Button size="small" icon="refresh" busy={busy} onClick={() => void tryAgain()}>
          {words.tryAgain}
        </Button>
      }
    >
      {words.faultsText}
    </Banner>
  )
}

function Line({ line }: { line: InboxLine }) {
  const { run, busy, error } = useCommand('inbox.read')
  const { kind, title, text } = inboxWords(line)
  const readers = line.reads.map(({ name, at }) => `${name} ${momentText(at)}`).join(' · ')
  return (
    <li className={line.unread ? 'inbox-unread' : undefined}>
      <div className="grow stack-tight">
        <div className="row">
          <Badge tone={line.fault ? 'warn' : 'neutral'}>{kind}</Badge>
          <span className="strong">{title}</span>
          {line.unread && <Badge tone="info">{words.unread}</Badge>}
        </div>
        {text && <p className="inbox-text">{text}</p>}
        <p className="soft small">
          <span className="number">{momentText(line.at)}</span> · {words.cameAt(momentText(line.receivedAt))}
          {readers && ` · ${words.readBy(readers)}`}
        </p>
        <ErrorNotice call="inbox.read" error={error} />
      </div>
      {line.unread && (
        <Button size="small" icon="check" busy={busy} onClick={() => void run({ id: line.id })}>
          {words.read}
        </Button>
      )}
      <Where line={line} />
    </li>
  )
}

/** Where one goes on from it. */
function Where({ line: { item, fault } }: { line: InboxLine }) {
  if (!item || fault) return null
  switch (item.kind) {
    case 'online-dossier':
      return (
        <Button size="small" onClick={() => go('filings')}>
          {words.openFilings}
        </Button>
      )
    case 'catalogue':
      return (
        <Button size="small" onClick={() => go('procedures')}>
          {words.openProcedures}
        </Button>
      )
    case 'calendar':
      return (
        <Button size="small" onClick={() => go('calendar')}>
          {words.openCalendar}
        </Button>
      )
    case 'dossier-status':
    case 'custody':
      return (
        <Button size="small" onClick={() => go('register', { search: item.body.dossierNo })}>
          {words.openDossier}
        </Button>
      )
    case 'message':
      return null
  }
}
