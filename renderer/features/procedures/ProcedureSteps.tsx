import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'

const text = vi.procedures

/** The way through the office, step by step with its share of the limit. */
export function ProcedureSteps({ procedure }: { procedure: Procedure }) {
  return (
    <section className="stack-tight">
      <h3>{text.steps}</h3>
      {procedure.stepsSource === 'example' && <p className="soft small">{text.stepsExample}</p>}
      {procedure.steps.length === 0 ? (
        <p className="soft">{text.noSteps}</p>
      ) : (
        <ol className="catalogue-steps">
          {procedure.steps.map((step, index) => (
            <li key={`${index} ${step.name}`}>
              <span className="grow">{step.name}</span>
              <span className="soft small">{text.roles[step.role]}</span>
              <span className="number">{step.days > 0 ? text.days(step.days) : '–'}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
