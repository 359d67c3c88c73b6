import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextArea } from '../../ui/TextArea.tsx'

/** The last slips given out, and with them the new epoch. `behind`: it is known already that the register is older. */
export function DeclareCard({ behind }: { behind: boolean }) {
  const declare = useCommand('restoration.declare')
  const start = useCommand('sync.start')
  const administrator = useIs('administrator')
  const [text, setText] = useState('')
  const [noneGiven, setNone] = useState(false)
  const [asking, setAsking] = useState(false)
  const words = vi.restoration.steps
  const slips = noneGiven ? [] : text.split(/[\n;,]+/).flatMap((line) => line.trim() || [])
  if (!behind && !administrator) return null

  const send = async () => {
    const answer = await declare.run({ slips, noneGiven })
    setAsking(false)
    if (!answer) return
    notify({ tone: 'good', text: words.done(answer.voided.length) })
    // Not enrolled: there is nobody to get anything back from.
    void start.run({})
  }
  return (
    <Card title={words.title} lead={words.why}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          // Where nothing has shown it, it is asked once more.
          if (behind) void send()
          else setAsking(true)
        }}
      >
        <Field label={words.slips} hint={words.slipsHint}>
          <TextArea value={text} onChange={setText} rows={3} autoFocus={behind} disabled={noneGiven} />
        </Field>
        <ErrorNotice call="restoration.declare" error={declare.error} />
        <Checkbox checked={noneGiven} onChange={setNone} hint={words.noneGivenHint}>
          {words.noneGiven}
        </Checkbox>
        <div className="stack-tight">
          <h3>{words.what}</h3>
          <ol className="restoration-steps">
            {words.list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
        <div className="row">
          <Button
            type="submit"
            tone={behind ? 'primary' : 'secondary'}
            icon="link"
            busy={declare.busy}
            disabled={slips.length === 0 && !noneGiven}
          >
            {words.submit}
          </Button>
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          title={words.confirmTitle}
          confirm={words.submit}
          busy={declare.busy}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <p>{words.confirmText}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
