import type { OutputOf } from '../../../electron/common/contract.ts'
import type { ItemFault } from '../../../electron/common/signatures/model.ts'
import { api } from '../../app/api.ts'
import type { Sentence } from '../../i18n/refusals.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

type Run = NonNullable<OutputOf<'signatures.queue'>['run']>
const words = vi.signatures.run

/** How the signing goes: the bar, and what became of each paper. */
export function RunCard({ run }: { run: Run }) {
  const { items, running, stoppedBy } = run
  const signed = items.filter(({ state }) => state === 'signed').length
  const done = items.filter(({ state }) => state !== 'waiting').length
  const whole = signed === items.length
  return (
    <Card
      title={words.title}
      actions={
        running && (
          <Button size="small" icon="cross" onClick={() => void api.signatures.cancel()}>
            {words.stop}
          </Button>
        )
      }
    >
      <div className="stack">
        <ProgressBar
          label={running ? words.signing : whole ? words.done : words.ended}
          value={items.length === 0 ? 0 : done / items.length}
          detail={words.count(signed, items.length)}
          tone={running ? 'info' : whole ? 'good' : 'bad'}
        />
        {stoppedBy && (
          <Banner tone={stoppedBy === 'CANCELLED' ? 'info' : 'bad'}>
            {faultSentence(stoppedBy)} {words.kept}
          </Banner>
        )}
        <ul className="sign-items">
          {items.map(({ documentId, name, dossierNo, state, fault }) => (
            <li key={documentId} data-state={state}>
              <div className="grow">
                <div className="sign-name">{name}</div>
                <div className={`small ${fault ? 'sign-fault' : 'soft number'}`}>
                  {fault ? faultSentence(fault) : dossierNo}
                </div>
              </div>
              {state === 'signed' ? (
                <Badge tone="good" icon="check">
                  {words.signed}
                </Badge>
              ) : state === 'failed' ? (
                <Badge tone="bad" icon="warning">
                  {words.failed}
                </Badge>
              ) : (
                <Badge>{words.waiting}</Badge>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function faultSentence(fault: ItemFault): string {
  const sentence: Sentence = vi.signatures.faults[fault]
  return typeof sentence === 'function' ? sentence({}) : sentence
}
