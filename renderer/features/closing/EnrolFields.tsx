import { stationRange } from '../../../electron/common/dossiers/number.ts'
import { useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { Enrolment } from './useEnrolment.ts'

const words = vi.sync.enrol

/**
 * The code and where it counts, and what this PC will be known as.
 * @param again the address mostly stays, so the code comes first
 */
export function EnrolFields({ form, again = false }: { form: Enrolment; again?: boolean }) {
  const session = useSession()
  if (!session?.station || !session.commune) return null
  const { station, commune } = session
  const range = stationRange(station.index, commune.numberPattern)
  const address = (
    <Field label={words.address} hint={again ? vi.stationLink.again.same : words.addressHint} wide>
      <TextInput value={form.address} onChange={form.setAddress} inputMode="url" autoFocus={!again} />
    </Field>
  )
  return (
    <>
      <div className="form-grid">
        {!again && address}
        <Field label={words.code} hint={words.codeHint} wide>
          <TextInput className="enrol-code" value={form.code} onChange={form.setCode} maxLength={40} />
        </Field>
        {again && address}
      </div>
      {/* Before what only explains: on a small window the rest lies below the fold. */}
      <ErrorNotice call="sync.enrol" error={form.error} />
      <div className="stack-tight">
        <h3>{words.what}</h3>
        <Facts
          facts={[
            { name: vi.about.commune, value: `${commune.name} (${commune.agencyId})` },
            { name: words.station, value: station.code },
            { name: words.range, value: words.rangeText(range.first, range.last) },
          ]}
        />
        {!again && (
          <p className="soft small">
            {words.rangeHint} {words.key}
          </p>
        )}
      </div>
    </>
  )
}
