import { useState } from 'react'
import { SatisfactionRules } from '../../../electron/common/satisfaction/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { notify } from '../../ui/notify.ts'
import { SettingsForm } from '../../ui/SettingsForm.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import './satisfaction.css'

const words = vi.satisfaction.settings

/** From how many ratings on results are shown of one person, and what so many points are called. */
export function SatisfactionSection() {
  const { data, error } = useQuery('satisfaction.rules', {}, { on: ['satisfaction'] })
  if (error) return <ErrorNotice call="satisfaction.rules" error={error} />
  return data ? <RulesForm key={JSON.stringify(data)} rules={data} /> : null
}

function RulesForm({ rules }: { rules: SatisfactionRules }) {
  const save = useCommand('satisfaction.setRules')
  const [least, setLeast] = useState(String(rules.least))
  const [bands, setBands] = useState(
    rules.bands.map(({ from, name }) => ({ from: String(from).replace('.', ','), name })),
  )
  const [wrong, setWrong] = useState(false)
  const set = (at: number, change: Partial<(typeof bands)[number]>) =>
    setBands(bands.map((band, index) => (index === at ? { ...band, ...change } : band)))
  const submit = async () => {
    const meant = SatisfactionRules.safeParse({
      least: numberOf(least),
      bands: bands.map(({ from, name }) => ({ from: numberOf(from), name })),
    })
    setWrong(!meant.success)
    if (meant.success && (await save.run({ rules: meant.data }))) notify({ tone: 'good', text: words.saved })
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <SettingsForm
        wrong={wrong ? words.wrong : null}
        refusal={<ErrorNotice call="satisfaction.setRules" error={save.error} />}
        save={words.save}
        busy={save.busy}
        onSubmit={() => void submit()}
      >
        <Field label={words.least} hint={words.leastHint}>
          <TextInput className="number" inputMode="numeric" value={least} onChange={setLeast} />
        </Field>
        <strong>{words.bands}</strong>
        <div className="satisfaction-bands">
          {bands.map((band, at) => (
            // Bands have no name of their own while they are typed.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a band is
            <Band key={at} at={at} band={band} onChange={(change) => set(at, change)}>
              {bands.length > 1 && (
                <IconButton
                  icon="remove"
                  label={words.remove(band.name)}
                  onClick={() => setBands(bands.filter((_, index) => index !== at))}
                />
              )}
            </Band>
          ))}
        </div>
        {bands.length < 9 && (
          <div>
            <Button size="small" icon="plus" onClick={() => setBands([...bands, { from: '0', name: '' }])}>
              {words.add}
            </Button>
          </div>
        )}
      </SettingsForm>
    </Card>
  )
}

type BandProps = {
  at: number
  band: { from: string; name: string }
  onChange: (change: Partial<BandProps['band']>) => void
  children: React.ReactNode
}

function Band({ at, band, onChange, children }: BandProps) {
  return (
    <>
      <TextInput
        aria-label={words.bandName(at + 1)}
        value={band.name}
        maxLength={60}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        className="number"
        inputMode="decimal"
        aria-label={words.bandFrom(at + 1)}
        value={band.from}
        onChange={(from) => onChange({ from })}
      />
      <span>{children}</span>
    </>
  )
}

const numberOf = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')))
