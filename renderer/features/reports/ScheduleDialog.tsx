import { useState } from 'react'
import type { ReportSchedule } from '../../../electron/common/reports/due-reports.ts'
import { CUTS, PERIOD_KINDS } from '../../../electron/common/reports/periods.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'

const words = vi.reports.due

/** Which reports stand ready on the leader's first screen, and at which cut. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery('reports.due', {}, { on: ['nothing'] })
  const save = useCommand('reports.setSchedule')
  const [chosen, setChosen] = useState<ReportSchedule | null>(null)
  const schedule = chosen ?? data?.schedule ?? []
  const submit = async () => {
    if (!(await save.run({ schedule }))) return
    notify({ tone: 'good', text: words.scheduleSaved })
    onClose()
  }
  return (
    <FormDialog
      title={words.schedule}
      submit={words.save}
      busy={save.busy}
      disabled={!data}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{words.scheduleText}</p>
      <ErrorNotice call="reports.due" error={error} />
      {CUTS.map((cut) => (
        <fieldset key={cut} className="reports-schedule">
          <legend>{vi.reports.period.cuts[cut]}</legend>
          {PERIOD_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={schedule.some((one) => one.kind === kind && one.cut === cut)}
              onChange={(on) => {
                const others = schedule.filter((one) => one.kind !== kind || one.cut !== cut)
                setChosen(on ? [...others, { kind, cut }] : others)
              }}
            >
              {vi.reports.period.kinds[kind]}
            </Checkbox>
          ))}
        </fieldset>
      ))}
      <ErrorNotice call="reports.setSchedule" error={save.error} />
    </FormDialog>
  )
}
