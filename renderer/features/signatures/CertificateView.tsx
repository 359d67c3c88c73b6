import type { OutputOf } from '../../../electron/common/contract.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'

export type ShownCertificate = OutputOf<'signatures.open'>['certificates'][number]
const words = vi.signatures.keys

/** A certificate in plain words: whose, from whom, how long; and what is to be said of it. */
export function CertificateView({ certificate }: { certificate: ShownCertificate }) {
  const { owner, organisation, issuer, serial, notes } = certificate
  return (
    <div className="stack-tight">
      <dl className="sign-certificate">
        <dt>{words.owner}</dt>
        <dd className="strong">{owner}</dd>
        {organisation && (
          <>
            <dt>{words.organisation}</dt>
            <dd>{organisation}</dd>
          </>
        )}
        <dt>{words.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{words.validity}</dt>
        <dd className="number">{validity(certificate)}</dd>
        <dt>{words.serial}</dt>
        <dd className="number sign-serial">{serial}</dd>
      </dl>
      {notes.map((note) => (
        <Banner key={note} tone={note === 'OTHER_PERSON' ? 'warn' : 'bad'}>
          {words.notes[note]}
        </Banner>
      ))}
    </div>
  )
}

export function validity({ validFrom, validUntil }: ShownCertificate): string {
  return words.until(formatDay(dayOf(validFrom)), formatDay(dayOf(validUntil)))
}
