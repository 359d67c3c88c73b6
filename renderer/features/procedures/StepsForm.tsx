import { useRef, useState } from 'react'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { faultOfSteps, limitToDivide, totalDays } from '../../../electron/common/procedures/step-checks.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { finishSteps, moved, newStep, startSteps } from './edited-steps.ts'
import { StepLine } from './StepLine.tsx'
import './StepsForm.css'

const text = vi.stepsForm
const comma = (days: number) => String(days).replace('.', ',')

/** The administrator lays down the internal process: who does what, in which order, in which part of the limit. */
export function StepsForm({
  procedure,
  version,
  onClose,
}: {
  procedure: Procedure
  version: number
  onClose: () => void
}) {
  const command = useCommand('procedures.setSteps')
  const accounts = useQuery('accounts.list', {}, { on: ['account'] })
  const [steps, setSteps] = useState(() => startSteps(procedure.steps))
  const [signs, setSigns] = useState({
    departmentSignOff: procedure.departmentSignOff,
    signOffRequired: procedure.signOffRequired,
  })
  const [asked, setAsked] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const meant = finishSteps(steps)
  const fault = meant && faultOfSteps({ ...procedure, ...signs }, meant)
  const limit = limitToDivide(procedure)
  const departments = [
    ...new Set(
      (accounts.data ?? []).flatMap((one) => (one.active && one.department ? [one.department] : [])),
    ),
  ]

  const move = (from: number, to: number) => {
    setSteps(moved(steps, from, to))
    // The line takes the cursor along.
    requestAnimationFrame(() => list.current?.children[to]?.querySelector('input')?.focus())
  }
  const save = async () => {
    setAsked(true)
    if (!meant || fault || command.busy) return
    const answer = await command.run({ code: procedure.code, version, steps: meant, ...signs })
    if (!answer) return
    notify({ tone: 'good', text: text.saved })
    onClose()
  }
  useShortcut('Ctrl+Enter', () => void save(), { inDialog: true })
  const total = meant && comma(totalDays(meant))

  return (
    <Dialog
      title={`${text.title} ${procedure.code}`}
      size="wide"
      closable={!command.busy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" keys="Ctrl+Enter" busy={command.busy} onClick={() => void save()}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div>
          <p className="strong">{procedure.name}</p>
          <p className="soft small">{text.lead}</p>
          <p className="soft small">{text.keys}</p>
        </div>
        <datalist id="step-departments">
          {departments.map((department) => (
            <option key={department} value={department} />
          ))}
        </datalist>
        {steps.length === 0 && <p className="soft">{text.noneYet}</p>}
        {steps.length > 0 && (
          <div className="step-line step-line-head" aria-hidden="true">
            <span />
            <span>{text.name}</span>
            <span>{text.role}</span>
            <span>{text.department}</span>
            <span>{text.days}</span>
          </div>
        )}
        <ol className="step-lines" ref={list}>
          {steps.map((step, place) => (
            <StepLine
              key={step.key}
              step={step}
              place={place}
              last={place === steps.length - 1}
              unit={limit?.unit ?? 'working-day'}
              asked={asked}
              onChange={(part) =>
                setSteps(steps.map((one) => (one.key === step.key ? { ...one, ...part } : one)))
              }
              onMove={move}
              onRemove={() => setSteps(steps.filter((one) => one !== step))}
            />
          ))}
        </ol>
        <div className="spread">
          <Button size="small" icon="plus" onClick={() => setSteps([...steps, newStep()])}>
            {text.add}
          </Button>
          {total !== null && steps.length > 0 && (
            <span className={`number ${fault?.code === 'STEPS_DO_NOT_ADD_UP' ? 'step-sum-wrong' : 'soft'}`}>
              {limit ? text.sum(total, comma(limit.amount), text.units[limit.unit]) : text.sumOpen(total)}
            </span>
          )}
        </div>
        <Checkbox
          checked={signs.departmentSignOff}
          onChange={(departmentSignOff) => setSigns({ ...signs, departmentSignOff })}
        >
          {text.departmentSignOff}
        </Checkbox>
        <Checkbox
          checked={signs.signOffRequired}
          onChange={(signOffRequired) => setSigns({ ...signs, signOffRequired })}
        >
          {text.signOffRequired}
        </Checkbox>
        {asked && !meant && <Banner tone="bad">{text.incomplete}</Banner>}
        {asked && fault && (
          <Banner tone="bad">
            {fault.code === 'SIGNER_MISSING' ? text.faults[fault.code][fault.role] : text.faults[fault.code]}
          </Banner>
        )}
        <ErrorNotice call="procedures.setSteps" error={command.error} />
      </div>
    </Dialog>
  )
}
