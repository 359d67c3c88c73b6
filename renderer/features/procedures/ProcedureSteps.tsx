import { useState } from 'react'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { limitToDivide } from '../../../electron/common/procedures/step-checks.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { StepsForm } from './StepsForm.tsx'

const text = vi.procedures

/** The way through the office, step by step with its share of the limit. */
export function ProcedureSteps({ procedure, version }: { procedure: Procedure; version: number }) {
  const administrator = useIs('administrator')
  const [open, setOpen] = useState(false)
  const hours = limitToDivide(procedure)?.unit === 'hour'
  return (
    <section className="stack-tight">
      <div className="spread">
        <h3>{text.steps}</h3>
        {administrator && (
          <Button size="small" icon="edit" onClick={() => setOpen(true)}>
            {vi.stepsForm.edit}
          </Button>
        )}
      </div>
      {procedure.stepsSource === 'example' && <p className="soft small">{text.stepsExample}</p>}
      {procedure.steps.length === 0 ? (
        <p className="soft">{text.noSteps}</p>
      ) : (
        <ol className="catalogue-steps">
          {procedure.steps.map((step, index) => (
            <li key={`${index} ${step.name}`}>
              <span className="grow">{step.name}</span>
              <span className="soft small">
                {[text.roles[step.role], step.department].filter(Boolean).join(' · ')}
              </span>
              <span className="number">
                {step.days === 0 ? '–' : hours ? text.hours(step.days) : text.days(step.days)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {open && (
        <StepsForm key={version} procedure={procedure} version={version} onClose={() => setOpen(false)} />
      )}
    </section>
  )
}
