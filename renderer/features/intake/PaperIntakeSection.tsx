import { formatDay } from '../../../electron/common/time/rules.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { TimeInput } from '../../ui/TimeInput.tsx'
import { edit, useForm } from './form-store.ts'
import type { Problem } from './intake-draft.ts'

const text = vi.corrections.paper

/** For a dossier that was received on paper while the power was out: when, and the number on its slip. */
export function PaperIntakeSection({ problems }: { problems: readonly Problem[] }) {
  const onPaper = useForm((form) => form.draft.onPaper)
  const change = (part: Partial<NonNullable<typeof onPaper>>) =>
    onPaper && edit({ onPaper: { ...onPaper, ...part } })
  return (
    <Card>
      <Checkbox
        checked={onPaper !== null}
        hint={text.hint}
        onChange={(on) =>
          edit({ onPaper: on ? { day: formatDay(dayOf(counterNow())), clock: '', sequence: '' } : null })
        }
      >
        {text.toggle}
      </Checkbox>
      {onPaper && (
        <div className="intake-grid intake-on-paper">
          <div className="intake-span-4">
            <Field label={text.day} error={problems.includes('onPaper') && text.unreadable}>
              <TextInput
                value={onPaper.day}
                inputMode="numeric"
                className="number"
                placeholder={vi.time.dayPattern}
                onChange={(day) => change({ day })}
              />
            </Field>
          </div>
          <div className="intake-span-3">
            <Field label={text.clock}>
              <TimeInput value={onPaper.clock} onChange={(clock) => change({ clock })} />
            </Field>
          </div>
          <div className="intake-span-5">
            <Field label={text.sequence} hint={text.sequenceHint}>
              <TextInput
                value={onPaper.sequence}
                inputMode="numeric"
                className="number"
                maxLength={5}
                onChange={(sequence) => change({ sequence })}
              />
            </Field>
          </div>
        </div>
      )}
    </Card>
  )
}
