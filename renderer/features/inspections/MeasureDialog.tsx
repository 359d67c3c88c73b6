import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { Measure } from '../../../electron/common/inspections/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.inspections.measures

type Props = {
  id: string
  kept: OutputOf<'inspections.get'>['measures'][number] | null
  onClose: () => void
}

/** One measure, new or worded anew. */
export function MeasureDialog({ id, kept, onClose }: Props) {
  const put = useCommand('inspections.putMeasure')
  const [fault, setFault] = useState(kept?.fault ?? '')
  const [measure, setMeasure] = useState(kept?.measure ?? '')
  const [person, setPerson] = useState(kept?.person ?? '')
  const [until, setUntil] = useState<PlainDate | null>(kept?.until ?? null)
  const [asked, setAsked] = useState(false)
  const { shape } = Measure
  const wrong = (key: 'fault' | 'measure' | 'person', value: string, say: string) =>
    asked && !shape[key].safeParse(value).success && say
  const submit = async () => {
    setAsked(true)
    const wanted = Measure.safeParse({ fault, measure, person, until }).data
    if (wanted && (await put.run({ id, measureId: kept?.id ?? null, measure: wanted }))) onClose()
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
      <Field label={words.fault} error={wrong('fault', fault, words.faultMissing)}>
        <TextArea autoFocus rows={2} maxLength={500} value={fault} onChange={setFault} />
      </Field>
      <Field label={words.measure} error={wrong('measure', measure, words.measureMissing)}>
        <TextArea rows={3} maxLength={1000} value={measure} onChange={setMeasure} />
      </Field>
      <Field label={words.person} error={wrong('person', person, words.personMissing)}>
        <TextInput maxLength={120} value={person} onChange={setPerson} />
      </Field>
      <Field label={words.until} error={asked && until === null && words.untilMissing}>
        <DateInput value={until} onChange={setUntil} />
      </Field>
    </FormDialog>
  )
}
