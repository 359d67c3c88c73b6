import { useMemo, useState } from 'react'
import type { Month } from '../../../electron/common/satisfaction/model.ts'
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
import { RatingSections } from '../../ui/satisfaction/RatingSections.tsx'
import { useRating } from '../../ui/satisfaction/use-rating.ts'
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
  const rating = useRating()
  const found = useMemo(
    () => searchProcedures(list.data?.lines ?? [], typed).slice(0, MOST),
    [list.data, typed],
  )
  const save = async () => {
    const given = rating.finish()
    if (code === '' || officerId === '' || !given) return
    if (!(await enter.run({ procedureCode: code, officerId, month, ...given }))) return
    notify({ tone: 'good', text: words.paper.saved })
    rating.begin()
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
      <Field
        label={words.paper.procedure}
        error={rating.tried && code === '' && words.paper.procedureMissing}
      >
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
        <Field
          label={words.paper.officer}
          error={rating.tried && officerId === '' && words.paper.officerMissing}
        >
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
      <RatingSections rating={rating}>
        <Checkbox checked={rating.office !== null} onChange={(has) => rating.setOffice(has ? {} : null)}>
          {words.paper.office}
        </Checkbox>
      </RatingSections>
      {rating.missing > 0 && <Banner tone="bad">{words.rate.missing(rating.missing)}</Banner>}
      <ErrorNotice call="satisfaction.enterPaper" error={enter.error} />
    </FormDialog>
  )
}
