import { useRef } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextArea } from '../../ui/TextArea.tsx'

const text = vi.guidance.asked

/** The same in the words of a message, to be pasted into whatever the caller reads. */
export function MessageText({ phone, text: message }: { phone: string | null; text: string }) {
  const box = useRef<HTMLDivElement>(null)
  const copy = () => {
    box.current?.querySelector('textarea')?.select()
    // The clipboard's own interface is one of the permissions that the window denies (main/policy/permissions.ts).
    if (document.execCommand('copy')) notify({ tone: 'good', text: vi.roads.notice.copied })
  }
  return (
    <div ref={box}>
      <Field
        label={phone ? text.messageTo(phone) : text.messageLabel}
        hint={text.copyHint}
        aside={
          <Button tone="quiet" size="small" icon="file" onClick={copy}>
            {vi.roads.notice.copy}
          </Button>
        }
      >
        <TextArea rows={6} value={message} readOnly onChange={() => undefined} />
      </Field>
    </div>
  )
}
