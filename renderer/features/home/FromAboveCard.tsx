import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

/** Unread messages, and what waits for the administrator. */
export function FromAboveCard() {
  const { data } = useQuery('inbox.summary', {}, { on: ['inbox', 'procedure', 'calendar'] })
  const words = vi.inbox.home
  if (!data) return null
  const { unread, choices, faulty } = data
  const said = [
    unread > 0 && words.unread(unread),
    choices > 0 && words.choices(choices),
    faulty > 0 && words.faulty(faulty),
  ].filter((one) => one !== false)
  if (said.length === 0) return null
  return (
    <Card
      title={words.title}
      actions={
        <Button size="small" icon="mail" onClick={() => go('inbox')}>
          {words.open}
        </Button>
      }
    >
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  )
}
