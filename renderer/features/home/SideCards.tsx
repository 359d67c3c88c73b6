import type { OutputOf } from '../../../electron/common/contract.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { FromAboveCard } from './FromAboveCard.tsx'

type Today = OutputOf<'home.today'>
type SideCardsProps = Pick<Today, 'drafts' | 'unsent'> & {
  takesIn: boolean
  /** Papers that wait for a digital signature. */
  toSign: number
}

/** What is begun and what has not left the house yet. */
export function SideCards({ drafts, unsent, takesIn, toSign }: SideCardsProps) {
  const words = vi.home
  return (
    <div className="stack">
      <FromAboveCard />
      {toSign > 0 && (
        <Card title={vi.signatures.waitingTask(toSign)}>
          <div className="stack-tight">
            <p className="soft small">{vi.signatures.taskHint}</p>
            <div>
              <Button size="small" icon="sign" keys="Ctrl+K" onClick={() => go('sign')}>
                {vi.signatures.open}
              </Button>
            </div>
          </div>
        </Card>
      )}
      {takesIn && drafts.length > 0 && (
        <Card title={words.drafts} lead={words.draftsHint}>
          <div className="stack-tight">
            {drafts.slice(0, 5).map((draft) => (
              <div key={draft.id} className="spread">
                <span className="number">{words.draftLine(momentText(draft.updatedAt))}</span>
                <Button size="small" onClick={() => go('intake', { draftId: draft.id })}>
                  {words.continue}
                </Button>
              </div>
            ))}
          </div>
        </Card>
      )}
      {unsent && (
        <Card
          title={words.unsent}
          actions={
            unsent.entries > 0 && (
              <Button size="small" icon="closing" onClick={() => go('closing')}>
                {words.closing}
              </Button>
            )
          }
        >
          {unsent.entries === 0 ? (
            <p className="home-sent">
              <Icon name="check" /> {words.allSent}
            </p>
          ) : (
            <>
              <p>{words.unsentCount(unsent.entries)}</p>
              {unsent.oldestAt && (
                <p className="soft small number">{words.unsentHint(momentText(unsent.oldestAt))}</p>
              )}
            </>
          )}
        </Card>
      )}
    </div>
  )
}
