import type { DossierFacts } from '../../../electron/common/dossiers/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { TimeInput } from '../../ui/TimeInput.tsx'
import { edit, useForm } from './form-store.ts'
import type { Problem } from './intake-draft.ts'

const text = vi.corrections.correct.received

/** When the dossier was received, where that was before it was typed in: on paper, or lying with the post. */
export function CorrectionReceived({
  facts,
  problems,
}: {
  facts: Pick<DossierFacts, 'receivedAt' | 'enteredAt'>
  problems: readonly Problem[]
}) {
  const onPaper = useForm((form) => form.draft.onPaper)
  if (!onPaper) return null
  return (
    <Card title={text.title} lead={text.lead(momentText(facts.enteredAt ?? facts.receivedAt))}>
      <div className="intake-grid">
        <div className="intake-span-4">
          <Field label={text.day} error={problems.includes('onPaper') && text.unreadable}>
            <TextInput
              value={onPaper.day}
              inputMode="numeric"
              className="number"
              placeholder={vi.time.dayPattern}
              onChange={(day) => edit({ onPaper: { ...onPaper, day } })}
            />
          </Field>
        </div>
        <div className="intake-span-3">
          <Field label={text.clock}>
            <TimeInput value={onPaper.clock} onChange={(clock) => edit({ onPaper: { ...onPaper, clock } })} />
          </Field>
        </div>
      </div>
    </Card>
  )
}
