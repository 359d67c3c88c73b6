import { useRef, useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { SigningSource } from '../../../electron/common/signatures/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

type Setup = OutputOf<'signatures.setup'>
const words = vi.signatures.source
const OTHER = '(other)'

/** Where the key lies: a token behind its maker's module, or a file. */
export function SourceForm({ setup, onSaved }: { setup: Setup; onSaved: () => void }) {
  const { source, modules } = setup
  const [kind, setKind] = useState<SigningSource['kind']>(source?.kind ?? 'token')
  const [path, setPath] = useState(source?.kind === 'file' ? source.path : '')
  const known = source?.kind === 'token' ? source.module : (modules[0]?.path ?? '')
  const [module, setModule] = useState(known)
  const [typed, setTyped] = useState(known !== '' && !modules.some((one) => one.path === known))
  const [stamp, setStamp] = useState(setup.stamp)
  const [asked, setAsked] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const save = useCommand('signatures.setSource')

  const chosen: SigningSource = kind === 'file' ? { kind, path } : { kind, module: module.trim() }
  const complete = kind === 'file' ? path !== '' : module.trim() !== ''
  const store = async (next: SigningSource | null) => {
    if (!(await save.run({ source: next, stamp }))) return
    notify({ tone: 'good', text: words.saved })
    onSaved()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (complete) void store(chosen)
      }}
    >
      <ErrorNotice call="signatures.setSource" error={save.error} />
      <Choices
        label={words.kind}
        value={kind}
        onChange={setKind}
        options={(['token', 'file'] as const).map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      {kind === 'file' ? (
        <Field label={words.file} error={asked && !complete && words.fileMissing}>
          <div className="row">
            <Button type="button" icon="folder" onClick={() => input.current?.click()}>
              {words.chooseFile}
            </Button>
            <span className={path ? 'sign-path' : 'soft'}>{path || words.noFile}</span>
          </div>
          <input
            ref={input}
            type="file"
            hidden
            accept=".p12,.pfx"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) setPath(window.counter.pathOf(file))
              event.target.value = ''
            }}
          />
        </Field>
      ) : (
        <>
          {modules.length > 0 && (
            <Field label={words.module}>
              <Select
                value={typed ? OTHER : module}
                options={[
                  ...modules.map(({ path: value, name }) => ({ value, label: name })),
                  { value: OTHER, label: words.otherModule },
                ]}
                onChange={(value) => {
                  setTyped(value === OTHER)
                  setModule(value === OTHER ? '' : value)
                }}
              />
            </Field>
          )}
          {(typed || modules.length === 0) && (
            <Field
              label={words.modulePath}
              hint={words.moduleHint}
              error={asked && !complete && words.moduleMissing}
            >
              <TextInput value={module} maxLength={4096} onChange={setModule} />
            </Field>
          )}
        </>
      )}
      <Checkbox checked={stamp} onChange={setStamp} hint={words.stampHint}>
        {words.stamp}
      </Checkbox>
      <div className="row">
        <Button type="submit" tone="primary" busy={save.busy}>
          {words.save}
        </Button>
        {setup.own && (
          <Button type="button" disabled={save.busy} onClick={() => void store(null)}>
            {words.backToShared}
          </Button>
        )}
      </div>
    </form>
  )
}
