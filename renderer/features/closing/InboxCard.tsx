import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { inboxWords } from '../../ui/inbox/inbox-words.ts'
import { momentText } from '../../ui/moment-text.ts'

const SHOWN = 3

/** The last of what came down from the shared system; the list itself is a screen of its own. */
export function InboxCard() {
  const { data, error } = useQuery('inbox.list', {}, { on: ['inbox', 'sync'] })
  const words = vi.inbox
  return (
    <Card
      title={words.title}
      actions={
        <Button size="small" icon="mail" onClick={() => go('inbox')}>
          {words.home.open}
        </Button>
      }
    >
      <ErrorNotice call="inbox.list" error={error} />
      {data?.lines.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="closing-inbox">
        {data?.lines.slice(0, SHOWN).map((line) => {
          const { kind, title, text } = inboxWords(line)
          return (
            <li key={line.id}>
              <div className="strong">
                {`${kind}: ${title}`} {line.unread && <Badge tone="info">{words.unread}</Badge>}
              </div>
              {text && <p>{text}</p>}
              <div className="soft small number">{momentText(line.at)}</div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
