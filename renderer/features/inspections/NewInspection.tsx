import { useState } from 'react'
import { type SampleSize, SampleSize as Size, Seed } from '../../../electron/common/inspections/model.ts'
import { chosenPeriod, type ChosenPeriod, PERIOD_NAMES } from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

const words = vi.inspections.sample

/* Read aloud and typed again somewhere else: six figures. */
const anySeed = () => String(100_000 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 900_000))

/** Which period, how many of each field, and with which number they are drawn; what comes of it is seen before. */
export function NewInspection() {
  const [period, setPeriod] = useState<ChosenPeriod>({ name: 'quarter' })
  const [wrongDays, setWrongDays] = useState(false)
  const [by, setBy] = useState<SampleSize['by']>('number')
  const [value, setValue] = useState('3')
  const [seed, setSeed] = useState(anySeed)
  const chosen = chosenPeriod(period, dayOf(counterNow()))
  const size = Size.safeParse({ by, value: Number(value) }).data
  const isSeed = Seed.safeParse(seed).success
  const input = !wrongDays && size && isSeed ? { period: chosen.days, seed, size } : null
  const { data, error } = useQuery('inspections.plan', input, { on: ['dossier'] })
  const start = useCommand('inspections.start')
  const run = async () => {
    const begun = input && (await start.run(input))
    if (begun) go('inspection', { id: begun.id })
  }
  const ready = input !== null && (data?.total ?? 0) > 0 && !start.busy
  useShortcut('Ctrl+Enter', ready ? () => void run() : undefined)
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <PeriodChoice
          names={PERIOD_NAMES}
          chosen={chosen}
          onChoose={(name, days) => {
            setWrongDays(days === null)
            if (days) setPeriod({ name, ...days })
          }}
        />
        <div className="inspections-sample">
          <Field label={words.by}>
            <Select
              value={by}
              onChange={setBy}
              options={(['number', 'percent'] as const).map((one) => ({ value: one, label: words[one] }))}
            />
          </Field>
          <Field label={words.value} error={!size && words.valueWrong}>
            <TextInput inputMode="numeric" maxLength={3} value={value} onChange={setValue} />
          </Field>
          <Field label={words.seed} hint={words.seedHint} error={!isSeed && words.seedWrong}>
            <TextInput maxLength={20} value={seed} onChange={setSeed} />
          </Field>
          <Button icon="refresh" onClick={() => setSeed(anySeed())}>
            {words.another}
          </Button>
        </div>
        <ErrorNotice call="inspections.plan" error={error} />
        <ErrorNotice call="inspections.start" error={start.error} />
        {input && data && (data.total === 0 ? <p className="soft">{words.nothing}</p> : <Plan plan={data} />)}
        <div>
          <Button
            tone="primary"
            icon="check"
            keys="Ctrl+Enter"
            busy={start.busy}
            disabled={!ready}
            onClick={() => void run()}
          >
            {words.start}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Plan({ plan }: { plan: { fields: { field: string; of: number; taken: number }[]; total: number } }) {
  return (
    <table className="list-table inspections-plan">
      <thead>
        <tr>
          <th>{words.field}</th>
          <th className="number">{words.of}</th>
          <th className="number">{words.taken}</th>
        </tr>
      </thead>
      <tbody>
        {plan.fields.map((row) => (
          <tr key={row.field}>
            <td>{row.field}</td>
            <td className="number">{row.of}</td>
            <td className="number">{row.taken}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className="number strong">{plan.fields.reduce((sum, { of }) => sum + of, 0)}</td>
          <td className="number strong">{plan.total}</td>
        </tr>
      </tfoot>
    </table>
  )
}
