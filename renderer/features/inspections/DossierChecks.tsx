import { useEffect } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { Answer, CheckName } from '../../../electron/common/inspections/model.ts'
import { useCommand } from '../../app/command.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CheckLine, type TypedAnswer } from './CheckLine.tsx'

const words = vi.inspections.screen
type Checked = OutputOf<'inspections.dossier'>['checks'][number]

type Props = {
  id: string
  dossierId: string
  isClosed: boolean
  onBack: () => void
  /** Absent when every other dossier is done. */
  onNext: (() => void) | undefined
}

/** The checks of one dossier: what the register says is confirmed at a press, what it cannot tell is answered one by one. */
export function DossierChecks({ id, dossierId, isClosed, onBack, onNext }: Props) {
  const { data, error } = useQuery('inspections.dossier', { id, dossierId }, { on: ['inspection'] })
  const answer = useCommand('inspections.answer')
  const { typed, put } = useTyped(id, dossierId)
  // What somebody is about to say otherwise is not confirmed over their head.
  const asked = (data?.checks ?? []).filter(({ check }) => !typed[check])
  const known = isClosed ? [] : asked.flatMap(asTheRegister)
  const confirm = known.length > 0 && !answer.busy ? () => void give(known) : undefined
  const isDone = data?.line.open === 0
  useShortcut('Ctrl+Enter', confirm ?? (isDone ? (onNext ?? onBack) : undefined))
  if (!data) return <ErrorNotice call="inspections.dossier" error={error} />
  const { line, checks } = data

  async function give(answers: Answer[]): Promise<boolean> {
    return (await answer.run({ id, dossierId, answers })) !== null
  }
  return (
    <div className="stack">
      <Card
        title={<span className="number">{line.dossierNo}</span>}
        lead={`${line.applicantName} · ${line.procedureName}`}
        actions={
          <>
            <Button icon="back" onClick={onBack}>
              {words.back}
            </Button>
            <Button icon="folder" onClick={() => go('dossier', { id: dossierId })}>
              {words.openDossier}
            </Button>
          </>
        }
      >
        <div className="stack">
          <ErrorNotice call="inspections.answer" error={answer.error} />
          <ol className="inspections-checks">
            {checks.map((one) => (
              <CheckLine
                key={one.check}
                checked={one}
                typed={typed[one.check] ?? null}
                onTyped={(next) => put(one.check, next)}
                isClosed={isClosed}
                busy={answer.busy}
                onAnswer={(given) => give([given])}
              />
            ))}
          </ol>
          <div className="row">
            {known.length > 0 && (
              <Button
                tone="primary"
                icon="check"
                keys="Ctrl+Enter"
                busy={answer.busy}
                onClick={() => confirm?.()}
              >
                {words.confirmRest(known.length)}
              </Button>
            )}
            {onNext && (
              <Button
                tone={isDone ? 'primary' : 'secondary'}
                icon="forward"
                {...(isDone && { keys: 'Ctrl+Enter' })}
                onClick={onNext}
              >
                {words.next}
              </Button>
            )}
          </div>
          {isDone && !onNext && !isClosed && <Banner tone="good">{words.allDone}</Banner>}
        </div>
      </Card>
    </div>
  )
}

type Typed = { [check in CheckName]?: TypedAnswer | null }
const NOTHING: Typed = {}

/* What was chosen and not kept outlives the screen, check by check. */
function useTyped(id: string, dossierId: string) {
  const kept = useKeptDraft('inspection', { part: 'checks', id, dossierId }, NOTHING)
  const { values: typed, set, saved, forget } = kept
  const isLeft = saved !== null && Object.values(typed).every((one) => !one)
  useEffect(() => {
    if (isLeft) forget()
  }, [isLeft, forget])
  return { typed, put: (check: CheckName, next: TypedAnswer | null) => set({ [check]: next }) }
}

/* What can be confirmed without a word: nobody has answered it and the register can tell. */
function asTheRegister({ check, finding, answer }: Checked): Answer[] {
  return answer === null && finding !== 'look' ? [{ check, verdict: finding, note: '' }] : []
}
