import { useState } from 'react'
import { LateCause } from '../../../electron/common/lateness/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import './lateness.css'

const words = vi.lateness.causes

/** Why dossiers run late, as the commune words it: added, renamed, put out of use and back. */
export function CausesSection() {
  const { data, error } = useQuery('lateness.causes', {}, { on: ['lateness'] })
  const put = useCommand('lateness.putCause')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const [renamed, setRenamed] = useState<{ id: string; name: string } | null>(null)
  const isName = (text: string) => LateCause.shape.name.safeParse(text).success

  const add = async () => {
    setAsked(true)
    if (!isName(name) || !(await put.run({ id: null, name, inUse: true }))) return
    notify({ tone: 'good', text: words.added })
    setName('')
    setAsked(false)
  }
  const change = async (cause: LateCause) => {
    if (!isName(cause.name) || !(await put.run(cause))) return
    notify({ tone: 'good', text: words.saved })
    setRenamed(null)
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <ErrorNotice call="lateness.causes" error={error} />
        <ErrorNotice call="lateness.putCause" error={put.error} />
        <ul className="late-causes">
          {data?.map((cause) => (
            <li key={cause.id} className="row">
              {renamed?.id === cause.id ? (
                <form
                  className="row grow"
                  onSubmit={(event) => {
                    event.preventDefault()
                    void change({ ...cause, name: renamed.name })
                  }}
                >
                  <TextInput
                    autoFocus
                    className="grow"
                    aria-label={words.name}
                    maxLength={200}
                    value={renamed.name}
                    onChange={(next) => setRenamed({ id: cause.id, name: next })}
                  />
                  <Button
                    type="submit"
                    size="small"
                    tone="primary"
                    disabled={!isName(renamed.name)}
                    busy={put.busy}
                  >
                    {vi.ui.save}
                  </Button>
                  <Button size="small" onClick={() => setRenamed(null)}>
                    {vi.ui.cancel}
                  </Button>
                </form>
              ) : (
                <>
                  <span className={cause.inUse ? 'grow' : 'grow soft'}>{cause.name}</span>
                  {!cause.inUse && <Badge>{words.retired}</Badge>}
                  <Button size="small" tone="quiet" icon="edit" onClick={() => setRenamed(cause)}>
                    {words.rename}
                  </Button>
                  <Button
                    size="small"
                    tone="quiet"
                    onClick={() => void change({ ...cause, inUse: !cause.inUse })}
                  >
                    {cause.inUse ? words.retire : words.restore}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        <form
          className="late-add"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <Field label={words.name} error={asked && !isName(name) && words.nameShort}>
            <TextInput value={name} maxLength={200} onChange={setName} />
          </Field>
          <Button type="submit" icon="plus" busy={put.busy}>
            {words.add}
          </Button>
        </form>
      </div>
    </Card>
  )
}
