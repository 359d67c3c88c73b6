import { useState } from 'react'
import { useQuery } from '../../../app/live.ts'
import { useOfficer } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Receivers, receiverOf } from '../../../ui/Receivers.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { nextReceiver } from './next-receiver.ts'
import { NoteField } from './NoteField.tsx'

/** To a colleague, or to a department, whose first taker it then is. */
export function HandOver(props: ActProps) {
  const { state, id } = props.dossier
  const words = vi.dossiers.handOver
  const me = useOfficer()
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const [typed, set, forget] = useActionDraft(id, 'hand-over', { to: '', note: '' })
  const [asked, setAsked] = useState(false)

  const holder = state.assignee?.id
  const people = (data ?? []).filter((one) => one.active && one.id !== me.id && one.role !== 'administrator')
  const to = typed.to || nextReceiver(props.dossier, people)
  const chosen = receiverOf(people, to)

  return (
    <ActionForm
      {...props}
      call="dossiers.handOver"
      act="hand-over"
      title={words.title}
      submit={words.submit}
      input={chosen ? { toId: chosen.toId, toDepartment: chosen.toDepartment, note: typed.note } : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done(chosen?.name ?? '')}
      forget={forget}
    >
      <ErrorNotice call="accounts.list" error={error} />
      {data && people.length === 0 && <Banner tone="warn">{words.nobody}</Banner>}
      <Receivers people={people} value={to} holderId={holder} onChange={(next) => set({ to: next })} />
      {asked && !chosen && <Banner tone="bad">{words.choose}</Banner>}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
