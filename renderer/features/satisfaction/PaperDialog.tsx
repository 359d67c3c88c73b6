import { useMemo, useState } from 'react'
import {
  type Month,
  OFFICE_CRITERIA,
  OfficeAnswers,
  SERVICE_CRITERIA,
  ServiceAnswers,
} from '../../../electron/common/satisfaction/model.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { type Answers, RatingQuestions, unanswered } from '../../ui/satisfaction/RatingQuestions.tsx'
import { Select } from '../../ui/Select.tsx'

const words = vi.satisfaction
const MOST = 30

type PaperDialogProps = { months: readonly { value: Month; label: string }[]; onClose: () => void }

/** One form out of the box after the other: who it is about stays, the answers begin anew. */
export function PaperDialog({ months, onClose }: PaperDialogProps) {
  const enter = useCommand('satisfaction.enterPaper')
  const list = useQuery('procedures.list', {}, { on: ['procedure'] })
  const accounts = useQuery('accounts.list', {}, { on: ['account'] })
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const [officerId, setOfficerId] = useState('')
  const [month, setMonth] = useState(months[0]!.value)
  const [service, setService] = useState<Answers>({})
  const [office, setOffice] = useState<Answers | null>(null)
  const [tried, setTried] = useState(false)
  const found = useMemo(
    () => searchProcedures(list.data?.lines ?? [], typed).slice(0, MOST),
    [list.data, typed],
  )
  const missing =
    unanswered(SERVICE_CRITERIA, service) + (office === null ? 0 : unanswered(OFFICE_CRITERIA, office))
  const save = async () => {
    setTried(true)
    if (code === '' || officerId === '' || missing > 0) return
    const saved = await enter.run({
      ...{ procedureCode: code, officerId, month },
      service: ServiceAnswers.parse(service),
      office: office && OfficeAnswers.parse(office),
    })
    if (!saved) return
    notify({ tone: 'good', text: words.paper.saved })
    setService({})
    setOffice(office && {})
    setTried(false)
  }
  return (
    <FormDialog
      title={words.paper.title}
      size="wide"
      submit={words.paper.save}
      busy={enter.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field label={words.paper.procedure} error={tried && code === '' && words.paper.procedureMissing}>
        <Combobox
          text={typed}
          autoFocus
          onText={(next) => {
            setTyped(next)
            setCode('')
          }}
          items={code === '' ? found : []}
          itemKey={(one) => one.code}
          renderItem={(one) => (
            <>
              <div className="strong">{one.name}</div>
              <div className="soft small number">
                {one.code} · {one.field}
              </div>
            </>
          )}
          onChoose={(one) => {
            setCode(one.code)
            setTyped(one.name)
          }}
          placeholder={vi.intake.procedure.placeholder}
          emptyText={vi.intake.procedure.none}
        />
      </Field>
      <div className="form-grid">
        <Field label={words.paper.officer} error={tried && officerId === '' && words.paper.officerMissing}>
          <Select
            value={officerId}
            onChange={setOfficerId}
            placeholder={words.paper.officerMissing}
            options={(accounts.data ?? [])
              .filter((one) => one.role === 'officer')
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        </Field>
        <Field label={words.paper.month}>
          <Select value={month} options={months} onChange={setMonth} />
        </Field>
      </div>
      <RatingQuestions
        title={words.sections.service}
        criteria={SERVICE_CRITERIA}
        answers={service}
        onAnswer={setService}
      />
      <Checkbox checked={office !== null} onChange={(has) => setOffice(has ? {} : null)}>
        {words.paper.office}
      </Checkbox>
      {office !== null && (
        <RatingQuestions
          title={words.sections.office}
          criteria={OFFICE_CRITERIA}
          answers={office}
          onAnswer={setOffice}
        />
      )}
      {tried && missing > 0 && <Banner tone="bad">{words.rate.missing(missing)}</Banner>}
      <ErrorNotice call="satisfaction.enterPaper" error={enter.error} />
    </FormDialog>
  )
}
