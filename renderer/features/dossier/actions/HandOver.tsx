import { useState } from 'react'
import type { Role } from '../../../../electron/common/api-spec.ts'
import { useQuery } from '../../../app/live.ts'
import { useOfficer } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

/** Who works dossiers comes first. */
const ORDER: readonly Role[] = ['specialist', 'officer', 'leader']

export function HandOver(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.handOver
  const me = useOfficer()
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const [typed, set, forget] = useActionDraft(dossier.id, 'hand-over', { toId: '', note: '' })
  const [asked, setAsked] = useState(false)

  const people = (data ?? []).filter((one) => one.active && one.id !== me.id && one.role !== 'administrator')
  const specialists = people.filter(
    (one) => one.role === 'specialist' && one.id !== dossier.state.assignee?.id,
  )
  const only = specialists.length === 1 ? specialists[0]!.id : ''
  const toId = typed.toId || only
  const chosen = people.find((one) => one.id === toId)

  return (
    <ActionForm
      {...props}
      call="dossiers.handOver"
      act="hand-over"
      title={words.title}
      submit={words.submit}
      input={chosen ? { toId, note: typed.note } : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done(chosen?.name ?? '')}
      forget={forget}
    >
      <ErrorNotice call="accounts.list" error={error} />
      {data && people.length === 0 && <Banner tone="warn">{words.nobody}</Banner>}
      {ORDER.map((role) => {
        const group = people.filter((one) => one.role === role)
        if (group.length === 0) return null
        return (
          <Field key={role} label={vi.shell.roles[role]}>
            <Choices
              label={`${words.to}: ${vi.shell.roles[role]}`}
              value={toId}
              onChange={(next) => set({ toId: next })}
              options={group.map((one) => ({
                value: one.id,
                label: one.name,
                hint: one.id === dossier.state.assignee?.id ? words.now : one.title,
                disabled: one.id === dossier.state.assignee?.id,
              }))}
            />
          </Field>
        )
      })}
      {asked && !chosen && <Banner tone="bad">{words.choose}</Banner>}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
