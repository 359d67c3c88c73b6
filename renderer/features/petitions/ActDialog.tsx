import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Receivers, receiverOf } from '../../ui/Receivers.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { draftOf, type FactsDraft, factsOf, missingIn } from './facts-draft.ts'
import { FactsFields } from './FactsFields.tsx'
import type { OfferedAct } from './PetitionActs.tsx'
import { PublicWords } from './PublicWords.tsx'
import type { ShownPetition } from './shown-petition.ts'

const words = vi.petitions
const text = words.dialog
const SHORTEST = 3

type Wanted = InputOf<'petitions.act'>['act']
type Props = { petition: ShownPetition; onClose: () => void; reload: () => void }

/** What is typed into the form of an act. */
function useActDraft<T extends Record<string, unknown>>(petitionId: string, act: OfferedAct, initial: T) {
  return useKeptDraft('petition', { slot: `${petitionId} ${act}` }, initial)
}

/** The form of one act. */
export function ActDialog({ act, ...props }: Props & { act: OfferedAct }) {
  switch (act) {
    case 'hand-over':
      return <HandOver {...props} />
    case 'answer':
      return <Answer {...props} />
    case 'publish':
      return <Publish {...props} />
    case 'correct':
      return <Correct {...props} />
    case 'ask-more':
      return (
        <Words
          {...props}
          act={act}
          label={text.askWhat}
          lead={text.askOnce}
          make={(what) => ({ kind: act, what })}
        />
      )
    case 'receive-more':
      return <Words {...props} act={act} label={text.moreWhat} make={(what) => ({ kind: act, what })} />
    case 'refuse':
    case 'withdraw':
    case 'keep-unpublished':
      return (
        <Words
          {...props}
          act={act}
          label={text.reason}
          danger={act !== 'keep-unpublished'}
          make={(reason) => ({ kind: act, reason })}
        />
      )
  }
}

const says = (typed: string) => typed.trim().length >= SHORTEST

type FrameProps = Props & {
  act: OfferedAct
  /** The act, or null while something is missing. */
  wanted: Wanted | null
  onIncomplete: () => void
  forget: () => void
  danger?: boolean
  wide?: boolean
  children: ReactNode
}

/* A petition that has moved on meanwhile is read again behind the form; what was typed stays. */
function Frame({
  petition,
  act,
  wanted,
  onIncomplete,
  forget,
  danger,
  wide,
  onClose,
  reload,
  children,
}: FrameProps) {
  const command = useCommand('petitions.act')
  const run = async () => {
    if (!wanted) return onIncomplete()
    const { id, state } = petition
    const done = await command.run({ id, version: state.version, act: wanted })
    if (!done) return reload()
    forget()
    notify({ tone: 'good', text: `${words.acts[act]}: ${text.done}` })
    onClose()
    reload()
  }
  return (
    <FormDialog
      title={words.acts[act]}
      size={wide ? 'wide' : 'normal'}
      submit={text.submit}
      tone={danger ? 'danger' : 'primary'}
      busy={command.busy}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <ErrorNotice call="petitions.act" error={command.error} />
      {children}
    </FormDialog>
  )
}

function Words({
  act,
  label,
  lead,
  danger = false,
  make,
  ...props
}: Props & {
  act: OfferedAct
  label: string
  lead?: string
  danger?: boolean
  make: (typed: string) => Wanted
}) {
  const { values, set, forget } = useActDraft(props.petition.id, act, { words: '' })
  const [asked, setAsked] = useState(false)
  const complete = says(values.words)
  return (
    <Frame
      {...props}
      act={act}
      danger={danger}
      wanted={complete ? make(values.words) : null}
      onIncomplete={() => setAsked(true)}
      forget={forget}
    >
      {lead && <p className="soft">{lead}</p>}
      <Field label={label} error={asked && !complete && text.wordsMissing}>
        <TextArea
          autoFocus
          rows={5}
          maxLength={2000}
          value={values.words}
          onChange={(typed) => set({ words: typed })}
        />
      </Field>
    </Frame>
  )
}

function HandOver(props: Props) {
  const { facts, assignee } = props.petition.state
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const { values, set, forget } = useActDraft(props.petition.id, 'hand-over', { to: '', note: '' })
  const [asked, setAsked] = useState(false)
  const secret = facts.kind === 'accusation'
  const people = (data ?? [])
    .filter(({ active, role, id }) => active && role !== 'administrator' && !facts.accused.includes(id))
    // Nobody as one of a department: an accusation is one person's.
    .map((one) => (secret ? { ...one, department: '' } : one))
  const chosen = receiverOf(people, values.to)
  return (
    <Frame
      {...props}
      act="hand-over"
      wanted={
        chosen && {
          kind: 'hand-over',
          toId: chosen.toId,
          toDepartment: chosen.toDepartment,
          note: values.note,
        }
      }
      onIncomplete={() => setAsked(true)}
      forget={forget}
    >
      <ErrorNotice call="accounts.list" error={error} />
      {secret && <p className="soft">{text.onePerson}</p>}
      <Receivers
        people={people}
        value={values.to}
        holderId={assignee?.id ?? undefined}
        onChange={(to) => set({ to })}
      />
      {asked && !chosen && <Banner tone="bad">{text.receiver}</Banner>}
      <Field label={text.note} optional>
        <TextArea rows={2} maxLength={1000} value={values.note} onChange={(note) => set({ note })} />
      </Field>
    </Frame>
  )
}

const WAYS = ['phone', 'letter', 'in-person', 'email'] as const

function Answer(props: Props) {
  const first = props.petition.state.facts.channel === 'hotline' ? 'phone' : 'letter'
  const { values, set, forget } = useActDraft<{ by: (typeof WAYS)[number]; text: string }>(
    props.petition.id,
    'answer',
    { by: first, text: '' },
  )
  const [asked, setAsked] = useState(false)
  const complete = says(values.text)
  return (
    <Frame
      {...props}
      act="answer"
      wanted={complete ? { kind: 'answer', ...values } : null}
      onIncomplete={() => setAsked(true)}
      forget={forget}
    >
      <Field label={text.answerText} error={asked && !complete && text.wordsMissing}>
        <TextArea
          autoFocus
          rows={7}
          maxLength={10_000}
          value={values.text}
          onChange={(typed) => set({ text: typed })}
        />
      </Field>
      <Field label={text.answerBy}>
        <Choices
          label={text.answerBy}
          value={values.by}
          onChange={(by) => set({ by })}
          options={WAYS.map((value) => ({ value, label: words.by[value] }))}
        />
      </Field>
    </Frame>
  )
}

function Publish(props: Props) {
  const { petition } = props
  const answered = petition.timeline.findLast(({ kind }) => kind === 'answer')?.words ?? ''
  const { values, set, forget } = useActDraft(petition.id, 'publish', {
    question: petition.state.facts.content.slice(0, 3000),
    answer: answered.slice(0, 6000),
  })
  const [asked, setAsked] = useState(false)
  const complete = says(values.question) && says(values.answer)
  return (
    <Frame
      {...props}
      act="publish"
      wide
      wanted={complete ? { kind: 'publish', ...values } : null}
      onIncomplete={() => setAsked(true)}
      forget={forget}
    >
      <p className="soft">{text.publishLead}</p>
      <PublicWords
        petitionId={petition.id}
        label={text.question}
        value={values.question}
        maxLength={3000}
        error={asked && !says(values.question) && text.wordsMissing}
        onChange={(question) => set({ question })}
      />
      <PublicWords
        petitionId={petition.id}
        label={text.answer}
        value={values.answer}
        maxLength={6000}
        error={asked && !says(values.answer) && text.wordsMissing}
        onChange={(answer) => set({ answer })}
      />
    </Frame>
  )
}

function Correct(props: Props) {
  const { petition } = props
  const { data: rules } = useQuery('petitions.rules', {}, { on: ['petition'] })
  const { values, set, forget } = useActDraft<FactsDraft & { reason: string }>(petition.id, 'correct', {
    ...draftOf(petition.state.facts, petition.procedureName),
    reason: '',
  })
  const [asked, setAsked] = useState(false)
  const { reason, ...draft } = values
  const missing = missingIn(draft)
  const complete = rules !== undefined && missing.length === 0 && says(reason)
  return (
    <Frame
      {...props}
      act="correct"
      wide
      wanted={complete ? { kind: 'correct', facts: factsOf(draft, rules.topics[0]!.id), reason } : null}
      onIncomplete={() => setAsked(true)}
      forget={forget}
    >
      <p className="soft">{text.correctLead}</p>
      {rules && <FactsFields draft={draft} set={set} rules={rules} missing={asked ? missing : []} />}
      <Field label={text.reason} error={asked && !says(reason) && text.wordsMissing}>
        <TextArea rows={2} maxLength={1000} value={reason} onChange={(typed) => set({ reason: typed })} />
      </Field>
    </Frame>
  )
}
