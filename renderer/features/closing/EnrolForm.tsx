import { useState } from 'react'
import { stationRange } from '../../../electron/common/dossiers/number.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

/**
 * Enrolment by a one-time code.
 * @param again the PC is enrolled already, at this address
 */
export function EnrolForm({ again = null, onDone }: { again?: string | null; onDone: () => void }) {
  const session = useSession()
  const enrol = useCommand('sync.enrol')
  const [address, setAddress] = useState(again ?? '')
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
        const answer = await enrol.run({ address, code, again: again !== null })
        if (!answer) return
        notify({ tone: 'good', text: words.done(answer.agencyName) })
        onDone()
      }}
    >
      <div className="form-grid">
        <Field label={words.address} hint={words.addressHint} wide>
          <TextInput value={address} onChange={setAddress} inputMode="url" autoFocus={again === null} />
        </Field>
        <Field label={words.code} hint={words.codeHint} wide>
          <TextInput value={code} onChange={setCode} autoFocus={again !== null} />
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
          {again === null ? words.submit : vi.stationLink.again.confirm}
        </Button>
      </div>
    </form>
  )
}
