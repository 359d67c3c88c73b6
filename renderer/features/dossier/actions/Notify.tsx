import { useId, useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import { notify } from '../../../ui/notify.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useActionDraft } from '../action-draft.ts'
import { noticeOf } from '../notice-of.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

const WAYS = ['phone', 'sms', 'message', 'email', 'post', 'in-person'] as const
type Way = (typeof WAYS)[number]
const WRITTEN: readonly Way[] = ['sms', 'message', 'email']

/** The citizen is told: by telephone and logged, by SMS through the shared system, or with words ready to copy. */
export function Notify(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.notify
  const notice = vi.roads.notice
  const office = useSession()?.commune?.officeName ?? ''
  const person = dossier.facts.authorised ?? dossier.facts.applicant
  const phone = dossier.facts.authorised?.phone ?? dossier.facts.applicant.phone
  const { email } = person
  const ready = noticeOf(dossier, office)
  const [typed, set, forget] = useActionDraft(dossier.id, 'notify', {
    by: (phone ? 'phone' : 'in-person') as Way,
    reached: true,
    note: '',
    // Empty: as proposed. A proposal that was kept would be out of date tomorrow.
    text: '',
  })
  const [asked, setAsked] = useState(false)
  // An SMS goes with what is told upstream; of this dossier nothing is.
  const sendsSms = phone && dossier.facts.imported !== 'local'
  const ways = WAYS.filter((way) => (way === 'sms' ? sendsSms : way === 'email' ? email : true))
  const written = WRITTEN.includes(typed.by)
  const text = typed.text || ready
  const enough = !written || text.trim().length >= 3
  const sms = typed.by === 'sms'
  const to =
    sms || typed.by === 'phone' || typed.by === 'message' ? phone : typed.by === 'email' ? email : null
  const { by, note } = typed
  const reached = sms || typed.reached
  return (
    <ActionForm
      {...props}
      call="dossiers.notify"
      act="notify"
      title={words.title}
      submit={sms ? notice.submitSms : words.submit}
      input={enough ? { by, reached, note, to: to ?? null, text: written ? text : null } : null}
      onIncomplete={() => setAsked(true)}
      said={() => (sms ? notice.doneSms : reached ? words.done : words.doneNotReached)}
      forget={forget}
    >
      <Banner tone="info" icon="phone">
        {phone ? <span className="strong number">{words.call(phone)}</span> : words.noPhone}
        {' · '}
        {person.name}
        {email && ` · ${email}`}
      </Banner>
      <Field label={words.by}>
        <Choices
          label={words.by}
          value={typed.by}
          onChange={(way) => set({ by: way })}
          options={ways.map((value) => ({ value, label: words.ways[value] }))}
        />
      </Field>
      {written && (
        <NoticeText
          text={text}
          error={asked && !enough}
          hint={sms && phone ? notice.smsHint(phone) : notice.copyHint}
          copies={!sms}
          onChange={(next) => set({ text: next })}
        />
      )}
      {!sms && (
        <Field label={words.result}>
          <Choices
            label={words.result}
            value={typed.reached ? 'yes' : 'no'}
            onChange={(answer) => set({ reached: answer === 'yes' })}
            options={[
              { value: 'yes', label: written ? notice.sentResult.yes : words.reached },
              { value: 'no', label: written ? notice.sentResult.no : words.notReached },
            ]}
          />
        </Field>
      )}
      {!written && (
        <NoteField
          value={typed.note}
          placeholder={words.notePlaceholder}
          onChange={(next) => set({ note: next })}
        />
      )}
    </ActionForm>
  )
}

type NoticeTextProps = {
  text: string
  error: boolean
  hint: string
  copies: boolean
  onChange: (text: string) => void
}

function NoticeText({ text, error, hint, copies, onChange }: NoticeTextProps) {
  const words = vi.roads.notice
  const id = useId()
  const copy = () => {
    const box = document.querySelector<HTMLElement>(
      `[data-notice="${id}"] textarea`,
    ) as HTMLTextAreaElement | null
    box?.select()
    // The clipboard's own interface is one of the permissions that the window denies (main/policy/permissions.ts).
    if (document.execCommand('copy')) notify({ tone: 'good', text: words.copied })
  }
  return (
    <div data-notice={id}>
      <Field
        label={words.text}
        hint={hint}
        error={error && words.textShort}
        aside={
          copies && (
            <Button tone="quiet" size="small" icon="file" onClick={copy}>
              {words.copy}
            </Button>
          )
        }
      >
        <TextArea rows={5} maxLength={1000} value={text} onChange={onChange} />
      </Field>
    </div>
  )
}
