import { useState } from 'react'
import { stationRange } from '../../../electron/common/dossiers/number.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

/** The settings page of the shared system: enrolment once, and afterwards what was agreed. */
export function EnrolSection() {
  const { data, error, reload } = useQuery('sync.state', {}, { on: ['sync'] })
  const words = vi.sync.enrol
  return (
    <Card title={words.title} lead={words.lead}>
      <ErrorNotice call="sync.state" error={error} />
      {data?.link && (
        <Facts
          facts={[
            { name: words.address, value: data.link.address },
            { name: words.agency, value: data.link.agencyName },
            { name: words.station, value: data.link.stationCode },
            { name: words.range, value: words.rangeText(data.link.range.first, data.link.range.last) },
            { name: words.at, value: <MomentText at={data.link.enrolledAt} /> },
          ]}
        />
      )}
      {data && !data.link && <EnrolForm onDone={reload} />}
    </Card>
  )
}

function EnrolForm({ onDone }: { onDone: () => void }) {
  const session = useSession()
  const enrol = useCommand('sync.enrol')
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const words = vi.sync.enrol
  if (!session?.station || !session.commune) return null
  const { station, commune } = session
  const range = stationRange(station.index, commune.numberPattern)
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault()
        const answer = await enrol.run({ address, code })
        if (!answer) return
        notify({ tone: 'good', text: words.done(answer.agencyName) })
        onDone()
      }}
    >
      <div className="form-grid">
        <Field label={words.address} hint={words.addressHint} wide>
          <TextInput value={address} onChange={setAddress} inputMode="url" autoFocus />
        </Field>
        <Field label={words.code} hint={words.codeHint} wide>
          <TextInput value={code} onChange={setCode} />
        </Field>
      </div>
      <div className="stack-tight">
        <h3>{words.what}</h3>
        <Facts
          facts={[
            { name: vi.about.commune, value: `${commune.name} (${commune.agencyId})` },
            { name: words.station, value: station.code },
            { name: words.range, value: words.rangeText(range.first, range.last) },
          ]}
        />
        <p className="soft small">
          {words.rangeHint} {words.key}
        </p>
      </div>
      <ErrorNotice call="sync.enrol" error={enrol.error} />
      <div className="row">
        <Button
          type="submit"
          tone="primary"
          icon="link"
          busy={enrol.busy}
          disabled={address.trim() === '' || code.trim() === ''}
        >
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
