import { useState } from 'react'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

const words = vi.custody.move

/** To another PC of the commune. It cannot be taken back here, so the form says what goes where and what stays. */
export function MoveDossier(props: ActProps) {
  const { id, dossierNo, facts, state } = props.dossier
  const { data, error } = useQuery('dossiers.stations', {}, { on: ['sync'] })
  const [typed, set, forget] = useActionDraft(id, 'move', { to: '', note: '' })
  const [asked, setAsked] = useState(false)
  const stations = data?.stations ?? []
  // The PC that it could not be given to is no choice the second time.
  const offered = stations.filter(({ code }) => code !== state.moved?.to)
  const only = offered.length === 1 ? offered[0]!.stationId : ''
  const to = offered.find(({ stationId }) => stationId === (typed.to || only))
  const name = to && vi.custody.station(to.code)
  return (
    <ActionForm
      {...props}
      call="dossiers.move"
      act="move"
      title={words.title}
      submit={name ? words.submit(name) : words.submitNobody}
      input={to ? { toStationId: to.stationId, note: typed.note } : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done(name ?? '')}
      forget={forget}
    >
      <ErrorNotice call="dossiers.stations" error={error} />
      <p className="strong">{words.what(dossierNo, facts.applicant.name)}</p>
      {data && !data.known && (
        <Banner tone="warn" title={words.unknown}>
          {words.unknownText}
        </Banner>
      )}
      {data?.known && offered.length === 0 && <Banner tone="warn">{words.none}</Banner>}
      {offered.length > 0 && (
        <Field label={words.to} error={asked && !to && words.choose}>
          <Choices
            label={words.to}
            value={to?.stationId ?? null}
            options={offered.map(({ stationId, code }) => ({
              value: stationId,
              label: vi.custody.stationFirst(code),
              hint: code,
            }))}
            onChange={(next) => set({ to: next })}
          />
        </Field>
      )}
      {name && (
        <Banner tone="warn" title={words.after(name)}>
          {words.along} {words.paper} {words.when(name)}
        </Banner>
      )}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
