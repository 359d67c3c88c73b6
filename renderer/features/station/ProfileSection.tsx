import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { stationRange } from '../../../electron/common/dossiers/number.ts'
import type { Commune, Station } from '../../../electron/common/station/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { SaveBar } from '../../ui/SaveBar.tsx'
import { Select } from '../../ui/Select.tsx'
import { CommuneFields } from './CommuneFields.tsx'
import { NumberFields } from './NumberFields.tsx'
import { faultsOf, type Profile } from './profile.ts'
import { SignerFields } from './SignerFields.tsx'

const IDLE_CHOICES = [2, 5, 10, 15, 20, 30, 60, 120]

/** The commune's profile, edited in place. */
export function ProfileSection() {
  const { data, error } = useQuery('station.get', {}, { on: ['station'] })
  if (!data) return <ErrorNotice call="station.get" error={error} />
  return <ProfileForm key={JSON.stringify(data)} stored={data} />
}

function ProfileForm({ stored }: { stored: { commune: z.infer<typeof Commune>; station: Station } }) {
  const { demo: _, ...commune } = stored.commune
  const { station } = stored
  const [profile, setProfile] = useState<Profile>(commune)
  const [idleMinutes, setIdleMinutes] = useState(station.idleMinutes)
  const [tried, setTried] = useState(false)
  const { run, busy, error } = useCommand('station.edit')
  const faults = faultsOf(profile)
  const shown = tried ? faults : {}
  const changed = JSON.stringify(profile) !== JSON.stringify(commune) || idleMinutes !== station.idleMinutes
  const range = stationRange(station.index)
  const four = (number: number) => String(number).padStart(4, '0')

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    if (await run({ commune: profile, station: { idleMinutes } }))
      notify({ tone: 'good', text: vi.station.profile.saved })
  }
  const props = { profile, onChange: setProfile, faults: shown }
  return (
    <form className="stack" onSubmit={save}>
      <Card title={vi.station.profile.unit} lead={vi.station.profile.lead}>
        <CommuneFields {...props} />
      </Card>
      <Card title={vi.station.profile.signer}>
        <SignerFields {...props} />
      </Card>
      <Card title={vi.station.profile.numbers} lead={vi.station.profile.agencyChange}>
        <NumberFields {...props} index={station.index} />
      </Card>
      <Card title={vi.station.profile.here}>
        <div className="form-grid">
          <Facts
            facts={[
              { name: vi.station.profile.code, value: station.code },
              {
                name: vi.station.profile.range,
                value: vi.station.fields.range(four(range.first), four(range.last)),
              },
            ]}
          />
          <Field label={vi.station.fields.idleMinutes}>
            <Select
              value={String(idleMinutes)}
              onChange={(minutes) => setIdleMinutes(Number(minutes))}
              options={[...new Set([...IDLE_CHOICES, station.idleMinutes])]
                .sort((a, b) => a - b)
                .map((minutes) => ({ value: String(minutes), label: vi.station.fields.minutes(minutes) }))}
            />
          </Field>
        </div>
      </Card>
      <ErrorNotice call="station.edit" error={error} />
      {changed && (
        <SaveBar
          busy={busy}
          onDiscard={() => {
            setProfile(commune)
            setIdleMinutes(station.idleMinutes)
            setTried(false)
          }}
        />
      )}
    </form>
  )
}
