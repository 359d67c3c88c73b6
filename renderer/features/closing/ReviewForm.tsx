import { useState } from 'react'
import type { Review } from '../../../electron/common/closings/review.ts'
import { useCommand } from '../../app/command.ts'
import { back } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import type { Decisions } from './decisions.ts'
import { ReviewTable } from './ReviewTable.tsx'

const words = vi.evening.review

/** The decision: each field in which the sides differ, the act itself, and why. */
export function ReviewForm({ review }: { review: Review }) {
  const settle = useCommand('closings.settle')
  const start = useCommand('sync.start')
  const [decisions, setDecisions] = useState<Decisions>({})
  const [act, setAct] = useState<'repeat' | 'letGo' | null>(
    review.carriesFacts || !review.canRepeat ? 'letGo' : null,
  )
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const open = review.fields.filter(({ choice }) => choice !== null && !decisions[choice])
  const incomplete = open.length > 0 || act === null || reason.trim().length < 3
  const blind = review.theirs === null

  const submit = async () => {
    setTried(true)
    if (incomplete || blind || settle.busy) return
    const chosen = Object.fromEntries(
      Object.entries(decisions)
        .filter(([, { side }]) => side !== 'ours')
        .map(([field, { text }]) => [field, text]),
    )
    const { epoch, seq, version } = review
    if (!(await settle.run({ epoch, seq, version, repeat: act === 'repeat', chosen, reason }))) return
    // Without a line it waits like everything else.
    await start.run({})
    notify({ tone: 'good', text: words.done })
    back()
  }
  useShortcut('Ctrl+Enter', () => void submit())

  return (
    <div className="stack">
      <Banner tone="warn" title={words.reasonTitle}>
        {review.reason}
      </Banner>
      {blind && <Banner tone="bad">{words.unknown}</Banner>}
      <Card>
        <ReviewTable review={review} decisions={decisions} tried={tried} onDecide={setDecisions} />
        {review.theirs && (
          <p className="soft small">
            {review.fields.length === 0 ? words.same : words.others}{' '}
            {words.fetched(momentText(review.theirs.fetchedAt))}
          </p>
        )}
      </Card>
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {!review.carriesFacts && (
            <Field label={words.act(words.verbs[review.verb] ?? review.verb)}>
              <Choices
                label={words.act(words.verbs[review.verb] ?? review.verb)}
                value={act}
                onChange={setAct}
                options={[
                  {
                    value: 'repeat',
                    label: words.repeat,
                    hint: review.canRepeat ? words.repeatHint : words.cannotRepeat,
                    disabled: !review.canRepeat,
                  },
                  { value: 'letGo', label: words.letGo, hint: words.letGoHint },
                ]}
              />
            </Field>
          )}
          <Field label={words.reason} hint={words.reasonHint} error={tried && incomplete && words.missing}>
            <TextArea rows={2} maxLength={500} value={reason} onChange={setReason} />
          </Field>
          {review.waiting > 0 && <p className="soft small">{words.waiting(review.waiting)}</p>}
          <ErrorNotice call="closings.settle" error={settle.error} />
          <div>
            <Button type="submit" tone="primary" keys="Ctrl+Enter" busy={settle.busy} disabled={blind}>
              {words.submit}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
