import { useEffect, useRef, useState } from 'react'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import type { Gap } from '../../../electron/common/procedures/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { finishEditing, startEditing } from './edited-procedure.ts'
import { FeeFields } from './FeeFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { PaperFields } from './PaperFields.tsx'

const text = vi.procedures.confirm

/** The administrator fills what the source left open and says which points they have checked, and by what. */
export function ConfirmForm({
  procedure,
  version,
  gaps,
  onClose,
}: {
  procedure: Procedure
  version: number
  gaps: readonly Gap[]
  onClose: () => void
}) {
  const confirm = useCommand('procedures.confirm')
  const [edited, setEdited] = useState(() => startEditing(procedure))
  const [wrong, setWrong] = useState(false)
  const change = (part: Partial<typeof edited>) => {
    setWrong(false)
    setEdited({ ...edited, ...part })
  }
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [wrong])
  const noBasis = wrong && edited.basis.trim().length < 3
  const open = [...new Set([...procedure.unconfirmed, ...gaps.map((gap) => gap.what)])]
  const save = async () => {
    const filled = finishEditing(edited, procedure)
    setWrong(filled === null)
    if (!filled) return
    const answer = await confirm.run({ code: procedure.code, version, ...filled })
    if (!answer) return
    // As many as the page lists: one thing open on three channels is one.
    const left = new Set(answer.gaps.map((gap) => gap.what)).size
    notify({ tone: left === 0 ? 'good' : 'info', text: text.saved(left) })
    onClose()
  }
  return (
    <Dialog
      title={`${text.title} ${procedure.code}`}
      size="wide"
      closable={!confirm.busy}
      onClose={onClose}
      actions={
        <>
          {wrong && (
            <p className="catalogue-wrong grow" role="alert">
              {text.incomplete}
            </p>
          )}
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" busy={confirm.busy} onClick={() => void save()}>
            {text.save}
          </Button>
        </>
      }
    >
      <div ref={form} className="stack catalogue-confirm-form">
        <div>
          <p className="strong">{procedure.name}</p>
          <p className="soft small">{text.lead}</p>
        </div>
        <LimitFields limits={edited.limits} wrong={wrong} onChange={(limits) => change({ limits })} />
        <FeeFields fees={edited.fees} wrong={wrong} onChange={(fees) => change({ fees })} />
        <PaperFields papers={edited.papers} wrong={wrong} onChange={(papers) => change({ papers })} />
        <div className="form-grid">
          <Field
            label={text.resultName}
            error={wrong && edited.resultName.trim() === '' && vi.station.errors.required}
          >
            <TextInput
              value={edited.resultName}
              maxLength={300}
              onChange={(resultName) => change({ resultName })}
            />
          </Field>
          <Field label={text.resultCode} optional>
            <TextInput
              value={edited.resultCode}
              maxLength={40}
              onChange={(resultCode) => change({ resultCode })}
            />
          </Field>
          <Field label={text.decision}>
            <TextInput value={edited.decision} maxLength={80} onChange={(decision) => change({ decision })} />
          </Field>
          <Field label={text.basis} hint={text.basisHint} error={noBasis && text.noBasis}>
            <TextInput value={edited.basis} maxLength={500} onChange={(basis) => change({ basis })} />
          </Field>
        </div>
        <Checkbox
          checked={edited.signOffRequired}
          onChange={(signOffRequired) => change({ signOffRequired })}
        >
          {text.signOff}
        </Checkbox>
        <Field label={vi.procedures.facts.supplement}>
          <Choices
            label={vi.procedures.facts.supplement}
            value={edited.supplementClock}
            onChange={(supplementClock) => change({ supplementClock })}
            options={(['pause', 'restart'] as const).map((value) => ({
              value,
              label: vi.procedures.supplementClock[value],
            }))}
          />
        </Field>
        {open.length > 0 && (
          <fieldset className="catalogue-settle">
            <legend className="strong">{text.settled}</legend>
            {open.map((what) => (
              <Checkbox
                key={what}
                checked={edited.settled.includes(what)}
                onChange={(on) =>
                  change({
                    settled: on
                      ? [...edited.settled, what]
                      : edited.settled.filter((other) => other !== what),
                  })
                }
              >
                {vi.procedures.gaps[what]}
              </Checkbox>
            ))}
          </fieldset>
        )}
        <ErrorNotice call="procedures.confirm" error={confirm.error} />
      </div>
    </Dialog>
  )
}
