import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

const WAYS = ['phone', 'message', 'post', 'in-person'] as const
type Way = (typeof WAYS)[number]

export function Notify(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.notify
  const phone = dossier.facts.authorised?.phone ?? dossier.facts.applicant.phone
  const [typed, set, forget] = useActionDraft(dossier.id, 'notify', {
    by: (phone ? 'phone' : 'in-person') as Way,
    reached: true,
    note: '',
  })
  return (
    <ActionForm
      {...props}
      call="dossiers.notify"
      act="notify"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={() => (typed.reached ? words.done : words.doneNotReached)}
      forget={forget}
    >
      <Banner tone="info" icon="phone">
        {phone ? <span className="strong number">{words.call(phone)}</span> : words.noPhone}
        {' · '}
        {(dossier.facts.authorised ?? dossier.facts.applicant).name}
      </Banner>
      <Field label={words.by}>
        <Choices
          label={words.by}
          value={typed.by}
          onChange={(by) => set({ by })}
          options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
        />
      </Field>
      <Field label={words.result}>
        <Choices
          label={words.result}
          value={typed.reached ? 'yes' : 'no'}
          onChange={(answer) => set({ reached: answer === 'yes' })}
          options={[
            { value: 'yes', label: words.reached },
            { value: 'no', label: words.notReached },
          ]}
        />
      </Field>
      <NoteField value={typed.note} placeholder={words.notePlaceholder} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
