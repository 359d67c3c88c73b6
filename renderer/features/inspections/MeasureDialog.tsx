import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { Measure } from '../../../electron/common/inspections/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'
import { vi } from '../../i18n/vi.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.inspections.measures

type Typed = Pick<Measure, 'fault' | 'measure' | 'person'> & { until: PlainDate | null }

type Props = {
  id: string
  kept: OutputOf<'inspections.get'>['measures'][number] | null
  onClose: () => void
}

/** One measure, new or worded anew. */
export function MeasureDialog({ id, kept, onClose }: Props) {
  const put = useCommand('inspections.putMeasure')
  const about = { part: 'measure', id, measureId: kept?.id ?? 'new' }
  const { fault = '', measure = '', person = '', until = null } = kept ?? {}
  const begun: Typed = { fault, measure, person, until }
  const { values, set, forget } = useKeptDraft('inspection', about, begun)
  const [asked, setAsked] = useState(false)
  const { shape } = Measure
  const wrong = (key: 'fault' | 'measure' | 'person', say: string) =>
    asked && !shape[key].safeParse(values[key]).success && say
  const submit = async () => {
    setAsked(true)
    const wanted = Measure.safeParse(values).data
    if (!wanted || !(await put.run({ id, measureId: kept?.id ?? null, measure: wanted }))) return
    forget()
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.save}
      busy={put.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="inspections.putMeasure" error={put.error} />
      <Field label={words.fault} error={wrong('fault', words.faultMissing)}>
        <TextArea
          autoFocus
          rows={2}
          maxLength={500}
          value={values.fault}
          onChange={(next) => set({ fault: next })}
        />
      </Field>
      <Field label={words.measure} error={wrong('measure', words.measureMissing)}>
        <TextArea
          rows={3}
          maxLength={1000}
          value={values.measure}
          onChange={(next) => set({ measure: next })}
        />
      </Field>
      <Field label={words.person} error={wrong('person', words.personMissing)}>
        <TextInput maxLength={120} value={values.person} onChange={(next) => set({ person: next })} />
      </Field>
      <Field label={words.until} error={asked && values.until === null && words.untilMissing}>
        <DateInput value={values.until} onChange={(next) => set({ until: next })} />
      </Field>
    </FormDialog>
  )
}
