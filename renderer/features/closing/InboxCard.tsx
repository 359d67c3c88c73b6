import type { InboxItem } from '../../../electron/common/sync/model.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'

const SHOWN = 6

/** What came down from the shared system, newest first. */
export function InboxCard() {
  const { data, error } = useQuery('sync.inbox', {}, { on: ['sync'] })
  const words = vi.sync.inbox
  return (
    <Card title={words.title}>
      <ErrorNotice call="sync.inbox" error={error} />
      {data?.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="closing-inbox">
        {data?.slice(0, SHOWN).map(({ id, item }) => {
          const { title, text } = inWords(item)
          return (
            <li key={id}>
              <div className="strong">{title}</div>
              {text && <p>{text}</p>}
              <div className="soft small number">{momentText(item.at)}</div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function inWords(item: InboxItem): { title: string; text?: string | undefined } {
  const words = vi.sync.inbox
  switch (item.kind) {
    case 'message':
      return item.body
    case 'dossier-status':
      return { title: words.status(item.body.dossierNo, item.body.status), text: item.body.note }
    case 'catalogue':
      return { title: words.catalogue(item.body.version) }
    case 'calendar':
      return { title: words.calendar(item.body.version) }
  }
}
