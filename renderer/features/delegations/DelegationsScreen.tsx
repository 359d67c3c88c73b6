import { useState } from 'react'
import type { DelegationLine } from '../../../electron/common/delegations/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { untilText } from '../../ui/until-text.ts'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { DelegationDialog } from './DelegationDialog.tsx'
import './DelegationsScreen.css'

const words = vi.delegations
const ADD_KEY = 'Ctrl+1'

/** Who is away and who looks after their open work meanwhile. */
export function DelegationsScreen() {
  const { data, error } = useQuery('delegations.list', {}, { on: ['delegation', 'account', 'dossier'] })
  const [adding, setAdding] = useState(false)
  useShortcut(ADD_KEY, () => setAdding(true))
  const groups = [
    ['lasting', words.now],
    ['coming', words.later],
    ['over', words.over],
  ] as const
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="narrow"
      actions={
        <Button tone="primary" icon="plus" keys={ADD_KEY} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <ErrorNotice call="delegations.list" error={error} />
      {data?.length === 0 && (
        <Card>
          <EmptyState icon="person" title={words.none}>
            {words.noneText}
          </EmptyState>
        </Card>
      )}
      {groups.map(([state, title]) => {
        const lines = (data ?? []).filter((one) => one.state === state)
        if (lines.length === 0) return null
        return (
          <Card key={state} title={title} flush>
            <ul className="delegation-list">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          </Card>
        )
      })}
      {adding && <DelegationDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Line({ line }: { line: DelegationLine }) {
  const end = useCommand('delegations.end')
  const stop = async () => {
    if (await end.run({ id: line.id })) notify({ tone: 'good', text: words.ended })
  }
  return (
    <li>
      <div className="grow">
        <div className="strong">{words.line(line.fromName, line.toName)}</div>
        <div className="soft small">
          {words.period(momentText(line.startsAt), untilText(line.endsAt))}
          {line.note && ` · ${line.note}`}
        </div>
        <ErrorNotice call="delegations.end" error={end.error} />
      </div>
      {line.state !== 'over' && (
        <Badge tone={line.open > 0 ? 'info' : 'neutral'}>{words.open(line.open)}</Badge>
      )}
      {line.mayEnd && (
        <Button size="small" busy={end.busy} onClick={() => void stop()}>
          {words.end}
        </Button>
      )}
    </li>
  )
}
