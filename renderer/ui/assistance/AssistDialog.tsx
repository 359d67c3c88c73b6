import { useDeferredValue, useState } from 'react'
import type { ProcedureLine } from '../../../electron/common/procedures/api.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { CellTwo } from '../CellTwo.tsx'
import { Combobox } from '../Combobox.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { notify } from '../notify.ts'
import { TextInput } from '../TextInput.tsx'

const words = vi.assistance
const SHOWN = 8

/** Notes that somebody was helped to file online; stays open for the next, and takes back what was noted by mistake. */
export function AssistDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery('procedures.list', {}, { on: ['procedure'] })
  const { data: today } = useQuery('assistance.today', {}, { on: ['assistance'] })
  const note = useCommand('assistance.note')
  const drop = useCommand('assistance.drop')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ProcedureLine | null>(null)
  const [dossierNo, setDossierNo] = useState('')
  const [asked, setAsked] = useState(false)
  const typed = useDeferredValue(text)
  const online = (data?.lines ?? []).filter(({ inForce, limits }) => inForce && limits.online !== null)
  const found = searchProcedures(online, chosen ? '' : typed).slice(0, SHOWN)
  const submit = async () => {
    setAsked(true)
    if (!chosen || !(await note.run({ procedureCode: chosen.code, dossierNo }))) return
    notify({ tone: 'good', text: words.saved })
    setText('')
    setChosen(null)
    setDossierNo('')
    setAsked(false)
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.save}
      busy={note.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="soft">{words.lead}</p>
      <ErrorNotice call="assistance.note" error={note.error} />
      <ErrorNotice call="assistance.drop" error={drop.error} />
      <Field
        label={words.procedure}
        hint={words.procedureHint}
        error={asked && !chosen && words.procedureMissing}
      >
        <Combobox
          autoFocus
          text={text}
          onText={(next) => {
            setText(next)
            setChosen(null)
          }}
          items={found}
          itemKey={({ code }) => code}
          renderItem={({ code, name, field }) => <CellTwo top={name} below={`${code} · ${field}`} />}
          onChoose={(procedure) => {
            setChosen(procedure)
            setText(procedure.name)
          }}
          emptyText={words.nothing}
        />
      </Field>
      <Field label={words.dossierNo} optional>
        <TextInput maxLength={60} value={dossierNo} onChange={setDossierNo} />
      </Field>
      {today && today.length > 0 && (
        <div className="stack-tight">
          <div className="strong">{words.today(today.length)}</div>
          {today.map((one) => (
            <div key={one.id} className="spread">
              <span>
                <span className="number">{clockOf(one.at)}</span> {one.procedureName}
                {one.dossierNo && <span className="soft number"> · {one.dossierNo}</span>}
              </span>
              <Button
                size="small"
                tone="quiet"
                icon="remove"
                busy={drop.busy}
                onClick={() => void drop.run({ id: one.id })}
              >
                {words.drop}
              </Button>
            </div>
          ))}
        </div>
      )}
    </FormDialog>
  )
}
