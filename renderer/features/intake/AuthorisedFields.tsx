import { checkIdNumber } from '../../../electron/common/applicants/id-number.ts'
import { checkPhone } from '../../../electron/common/applicants/phone.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { edit } from './form-store.ts'
import { type Authorised, idKindOf, type Problem } from './intake-draft.ts'
import { isOddEmail } from './odd-email.ts'

const text = vi.intake.applicant

/** The one who came with a power of attorney; a card scanned inside this frame fills it. */
export function AuthorisedFields({ who, problems }: { who: Authorised; problems: readonly Problem[] }) {
  const change = (part: Partial<Authorised>) => edit({ authorised: { ...who, ...part } })
  const idKind = idKindOf({ kind: 'citizen', idNumber: who.idNumber })
  const say = (codes: readonly (keyof typeof vi.intake.warnings)[]) =>
    codes.map((code) => vi.intake.warnings[code]).join(' ')
  return (
    <div className="intake-authorised">
      <p className="soft small">{text.authorisedHint}</p>
      <div className="intake-grid">
        <Field label={text.idNumber} warning={say(checkIdNumber(idKind, who.idNumber))}>
          <TextInput
            autoFocus={who.name === ''}
            className="number"
            maxLength={40}
            value={who.idNumber}
            onChange={(idNumber) => change({ idNumber })}
          />
        </Field>
        <Field
          label={text.name}
          error={problems.includes('authorised') && vi.intake.summary.problems.authorised}
        >
          <TextInput value={who.name} maxLength={300} onChange={(name) => change({ name })} />
        </Field>
        <div className="wide">
          <Field label={text.address}>
            <TextInput value={who.address} maxLength={400} onChange={(address) => change({ address })} />
          </Field>
        </div>
        <Field label={text.phone} warning={say(checkPhone(who.phone))}>
          <TextInput
            type="tel"
            className="number"
            maxLength={40}
            value={who.phone}
            onChange={(phone) => change({ phone })}
          />
        </Field>
        <Field
          label={text.email}
          optional
          warning={isOddEmail(who.email) && vi.intake.warnings['email-form']}
        >
          <TextInput type="email" value={who.email} maxLength={200} onChange={(email) => change({ email })} />
        </Field>
        <div className="wide">
          <Field label={text.document}>
            <TextInput
              value={who.document}
              maxLength={300}
              placeholder={text.documentPlaceholder}
              onChange={(document) => change({ document })}
            />
          </Field>
        </div>
      </div>
    </div>
  )
}
