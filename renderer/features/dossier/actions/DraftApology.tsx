import { useEffect, useState } from 'react'
import { CAUSES } from '../../../../electron/common/apologies/api.ts'
import { newDueOn, proposedNewDue } from '../../../../electron/common/apologies/rules.ts'
import type { Calendar } from '../../../../electron/common/calendar/model.ts'
import type { PlainDate } from '../../../../electron/common/time/model.ts'
import { dayOf } from '../../../../electron/common/time/rules.ts'
import { useQuery } from '../../../app/live.ts'
import { counterNow, useOfficer } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { momentText } from '../../../ui/moment-text.ts'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import type { ShownDossier } from '../acts.ts'
import './Apology.css'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { WorkingDayPicker } from './WorkingDayPicker.tsx'

type Cause = (typeof CAUSES)[number]

/** The letter drafts itself from the dossier; whoever answers for it looks it over and sends it to the leader. */
export function DraftApology(props: ActProps) {
  const { data } = useQuery('calendar.get', {}, { on: ['calendar'] })
  if (!data)
    return (
      <Dialog title={vi.apologies.draftTitle} onClose={props.onClose}>
        {vi.ui.loading}
      </Dialog>
    )
  return <Form {...props} calendar={data.calendar} />
}

function Form({ calendar, ...props }: ActProps & { calendar: Calendar }) {
  const { dossier } = props
  const words = vi.apologies
  const me = useOfficer()
  const now = counterNow()
  const before = dossier.draftedApology
  const { dueAt, assignee } = dossier.state
  const firstCause = (before?.cause as Cause | undefined) ?? 'complex-case'
  const [typed, set, forget] = useActionDraft(dossier.id, 'draft-apology', {
    cause: firstCause,
    responsible: before?.responsible ?? assignee?.name ?? me.name,
    reason: before?.reason ?? proposal(firstCause, dossier),
    newDay: dayOf(
      before && before.newDueAt > now ? before.newDueAt : proposedNewDue(dueAt, now, calendar),
    ) as PlainDate | null,
  })
  const [asked, setAsked] = useState(false)
  const newDueAt = typed.newDay && newDueOn(typed.newDay, dueAt, now, calendar)
  const [lastGood, setLastGood] = useState(newDueAt)
  useEffect(() => {
    if (newDueAt) setLastGood(newDueAt)
  }, [newDueAt])
  const enough = typed.reason.trim().length >= 3
  const named = typed.responsible.trim().length >= 2
  const after = dueAt > now ? dueAt : now

  const choose = (cause: Cause) => {
    // Own words are kept; only a proposal makes way for another.
    const proposed = CAUSES.some((one) => proposal(one, dossier) === typed.reason)
    set({ cause, ...(proposed || !typed.reason.trim() ? { reason: proposal(cause, dossier) } : {}) })
  }
  return (
    <ActionForm
      {...props}
      call="apologies.draft"
      act="draft-apology"
      title={words.draftTitle}
      submit={words.sendToLeader}
      size="wide"
      input={
        enough && named && newDueAt
          ? { reason: typed.reason, cause: typed.cause, responsible: typed.responsible, newDueAt }
          : null
      }
      onIncomplete={() => setAsked(true)}
      said={() => words.sent}
      forget={forget}
    >
      <div className="apology">
        <div className="stack">
          <Field label={words.cause} hint={words.causeHint}>
            <Select
              value={typed.cause}
              onChange={choose}
              options={CAUSES.map((value) => ({ value, label: words.causes[value] }))}
            />
          </Field>
          <Field
            label={words.reason}
            hint={words.reasonHint}
            error={asked && !enough && words.reasonShort}
            aside={
              <Button
                tone="quiet"
                size="small"
                icon="refresh"
                onClick={() => set({ reason: proposal(typed.cause, dossier) })}
              >
                {words.proposeAgain}
              </Button>
            }
          >
            <TextArea rows={5} maxLength={2000} value={typed.reason} onChange={(reason) => set({ reason })} />
          </Field>
          <Field
            label={words.newDay}
            hint={words.newDayHint(momentText(dueAt))}
            error={(asked || typed.newDay) && !newDueAt && words.newDayProblem}
          >
            <WorkingDayPicker
              value={typed.newDay}
              calendar={calendar}
              after={dayOf(after)}
              onChange={(newDay) => set({ newDay })}
            />
          </Field>
          <Field label={words.responsible}>
            <TextInput
              value={typed.responsible}
              maxLength={120}
              onChange={(responsible) => set({ responsible })}
            />
          </Field>
        </div>
        {lastGood && <LetterPreview dossierId={dossier.id} reason={typed.reason} newDueAt={lastGood} />}
      </div>
    </ActionForm>
  )
}

/** Words to begin with, from the dossier's own. */
function proposal(cause: Cause, { facts }: ShownDossier): string {
  return vi.apologies.proposals[cause](`“${facts.procedure.name}”`)
}
