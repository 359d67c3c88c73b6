import { useEffect, useMemo, useRef } from 'react'
import type { ProcedureLine } from '../../../electron/common/procedures/api.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { edit, useForm } from './form-store.ts'
import type { Problem } from './intake-draft.ts'

export type ProcedureSectionProps = {
  lines: readonly ProcedureLine[]
  procedure: Procedure | undefined
  problems: readonly Problem[]
  onChoose: (line: ProcedureLine) => void
  boxRef: (element: HTMLInputElement | null) => void
}

const text = vi.intake.procedure
const MOST = 30

/** Which procedure, by a few letters of its name, its initials or its code; those in force come first. */
export function ProcedureSection({ lines, procedure, problems, onChoose, boxRef }: ProcedureSectionProps) {
  const { procedureCode, procedureText, request } = useForm((form) => form.draft)
  const chosen = lines.find((one) => one.code === procedureCode)
  // A scan with the focus in the box types into it before it is known for one; the name put back is the choice put back.
  const before = useRef(chosen)
  useEffect(() => {
    if (chosen) before.current = chosen
  }, [chosen])
  const found = useMemo(() => {
    // The name of what is chosen already is no search: the list shows everything again.
    const hits = searchProcedures(lines, chosen && procedureText === chosen.name ? '' : procedureText)
    return [...hits.filter((one) => one.inForce), ...hits.filter((one) => !one.inForce)].slice(0, MOST)
  }, [lines, chosen, procedureText])

  return (
    <Card title={text.title}>
      <div className="stack">
        <Field
          label={text.label}
          error={problems.includes('procedure') && vi.intake.summary.problems.procedure}
        >
          <Combobox
            inputRef={boxRef}
            text={procedureText}
            onText={(typed) =>
              edit({
                procedureText: typed,
                procedureCode: typed === before.current?.name ? before.current.code : '',
              })
            }
            items={found}
            itemKey={(one) => one.code}
            renderItem={(one) => <ProcedureItem line={one} />}
            onChoose={onChoose}
            placeholder={text.placeholder}
            emptyText={text.none}
          />
        </Field>
        {chosen && !chosen.inForce && (
          <Banner
            tone="warn"
            actions={
              <Button size="small" onClick={() => go('procedures', { code: chosen.code })}>
                {text.see}
              </Button>
            }
          >
            {chosen.gaps.length > 0 ? text.unconfirmedText : text.outOfForceText}
          </Banner>
        )}
        {procedure && (
          <>
            <p className="soft small">
              <span className="number">{procedure.code}</span> · {procedure.field}
              {procedure.decision && ` · ${procedure.decision}`} · {text.result}: {procedure.result.name}{' '}
              {procedure.noWait && <Badge tone="info">{text.noWait}</Badge>}
            </p>
            <Field label={text.request} optional hint={text.requestHint}>
              <TextArea
                value={request}
                rows={1}
                maxLength={1000}
                placeholder={procedure.name}
                className="intake-request"
                onChange={(typed) => edit({ request: typed })}
              />
            </Field>
          </>
        )}
      </div>
    </Card>
  )
}

function ProcedureItem({ line }: { line: ProcedureLine }) {
  return (
    <>
      <div className="spread">
        <span className={line.inForce ? 'strong' : 'soft'}>{line.name}</span>
        {!line.inForce && (
          <Badge tone="warn">{line.gaps.length > 0 ? text.unconfirmed : text.outOfForce}</Badge>
        )}
      </div>
      <div className="soft small">
        <span className="number">{line.code}</span> · {line.field}
      </div>
    </>
  )
}
