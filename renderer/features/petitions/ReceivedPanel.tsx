import type { OutputOf } from '../../../electron/common/contract.ts'
import type { PetitionKind } from '../../../electron/common/petitions/model.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { PetitionPapers } from './PetitionPapers.tsx'

const words = vi.petitions.received

type Props = OutputOf<'petitions.receive'> & { kind: PetitionKind; onNext: () => void }

/** The number it got, and the slip to hand out. */
export function ReceivedPanel({ id, petitionNo, answerBy, kind, onNext }: Props) {
  const leads = useIs('leader')
  const secret = kind === 'accusation'
  return (
    <Page
      title={words.title(petitionNo)}
      width="narrow"
      actions={
        <>
          {(!secret || leads) && (
            <Button icon="eye" onClick={() => go('petition', { id })}>
              {words.open}
            </Button>
          )}
          <Button tone="primary" icon="plus" keys="F6" onClick={onNext}>
            {words.next}
          </Button>
        </>
      }
    >
      <div className="stack">
        {secret ? (
          <Banner tone="warn" icon="lock">
            {words.secret}
          </Banner>
        ) : (
          <Banner tone={answerBy ? 'good' : 'info'}>
            {answerBy ? words.answerBy(momentText(answerBy)) : vi.petitions.noLimit}
          </Banner>
        )}
        <Card title={words.paper}>
          <PetitionPapers id={id} />
        </Card>
      </div>
    </Page>
  )
}
