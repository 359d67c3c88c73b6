import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

export function MarkReady(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.markReady
  const [typed, set, forget] = useActionDraft(dossier.id, 'mark-ready', { note: '' })
  const { departmentSignOff, signOffRequired } = dossier.state
  const next = departmentSignOff ? 'head' : signOffRequired ? 'leader' : 'counter'
  return (
    <ActionForm
      {...props}
      call="dossiers.markReady"
      act="mark-ready"
      title={words.title}
      submit={words.submit[next]}
      input={typed}
      said={() => words.done[next]}
      forget={forget}
    >
      <p>
        <span className="strong">{dossier.facts.procedure.resultName}</span>
        <br />
        <span className="soft">
          {{ head: words.toHead, leader: words.toLeader, counter: words.toCounter }[next]}
        </span>
      </p>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
