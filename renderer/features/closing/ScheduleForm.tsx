import { useState } from 'react'
import { proposedTimes, SyncSchedule } from '../../../electron/common/closings/schedule.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { SettingsForm } from '../../ui/SettingsForm.tsx'
import { TimeInput } from '../../ui/TimeInput.tsx'

const words = vi.evening.schedule
/** Boxes on the form; more than three times a day nobody asked for. */
const BOXES = [0, 1, 2]

/** When this PC sends by itself. */
export function ScheduleForm() {
  const { data, error } = useQuery('closings.schedule', {}, { on: ['closing'] })
  return (
    <Card title={words.title} lead={words.lead}>
      <ErrorNotice call="closings.schedule" error={error} />
      {data && <Form key={JSON.stringify(data.schedule)} schedule={data.schedule} />}
    </Card>
  )
}

function Form({ schedule }: { schedule: SyncSchedule }) {
  const save = useCommand('closings.setSchedule')
  const [times, setTimes] = useState<string[]>(BOXES.map((box) => schedule.times[box] ?? ''))
  const [whenOnline, setWhenOnline] = useState(schedule.whenOnline)
  const [wrong, setWrong] = useState(false)
  const submit = async () => {
    const meant = SyncSchedule.safeParse({
      times: times.map((time) => time.trim()).filter(Boolean),
      whenOnline,
    })
    setWrong(!meant.success)
    if (!meant.success || !(await save.run({ schedule: meant.data }))) return
    notify({ tone: 'good', text: words.saved })
  }
  return (
    <SettingsForm
      wrong={wrong ? words.wrong : null}
      refusal={<ErrorNotice call="closings.setSchedule" error={save.error} />}
      save={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
    >
      <fieldset className="closing-times">
        <legend className="strong">{words.times}</legend>
        {BOXES.map((box) => (
          <Field key={box} label={words.time(box + 1)}>
            <TimeInput
              value={times[box] ?? ''}
              onChange={(time) => setTimes(times.with(box, time))}
              maxLength={10}
            />
          </Field>
        ))}
        <Button size="small" onClick={() => setTimes(BOXES.map((box) => proposedTimes[box] ?? ''))}>
          {words.propose}
        </Button>
      </fieldset>
      <p className="soft small">{words.timesHint}</p>
      <Checkbox checked={whenOnline} onChange={setWhenOnline} hint={words.whenOnlineHint}>
        {words.whenOnline}
      </Checkbox>
    </SettingsForm>
  )
}
