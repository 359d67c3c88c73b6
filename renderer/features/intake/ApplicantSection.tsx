import { checkIdNumber } from '../../../electron/common/applicants/id-number.ts'
import { OrganisationKind, PRIORITIES, type Priority } from '../../../electron/common/applicants/model.ts'
import { checkPhone } from '../../../electron/common/applicants/phone.ts'
import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import { portalIdentityKind } from '../../../electron/common/portal/check-for-portal.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { dayFrom } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { AuthorisedFields } from './AuthorisedFields.tsx'
import { edit, useForm } from './form-store.ts'
import { idKindOf, NOBODY, type Problem } from './intake-draft.ts'
import { KnownLine } from './KnownLine.tsx'
import { isOddEmail } from './odd-email.ts'
import './ApplicantSection.css'

export type ApplicantSectionProps = {
  problems: readonly Problem[]
  /** People whose name begins like the one typed. */
  namesakes: readonly KnownApplicant[]
  onTake: (known: KnownApplicant) => void
  onLookUp: (text: string) => void
  idRef: React.Ref<HTMLInputElement>
  /** The scan box, in the head of the card. */
  scan: React.ReactNode
}

const text = vi.intake.applicant

/** Who asks: filled by a scan, a known person or by hand. Number checks warn and never stop. */
export function ApplicantSection(props: ApplicantSectionProps) {
  const { problems, namesakes, onTake, onLookUp, idRef, scan } = props
  const draft = useForm((form) => form.draft)
  const citizen = draft.kind === 'citizen'
  const born = dayFrom(draft.born) ?? undefined
  const idWarnings = checkIdNumber(idKindOf(draft), draft.idNumber, {
    dateOfBirth: born,
    sex: draft.sex || undefined,
  })
  const say = (codes: readonly (keyof typeof vi.intake.warnings)[]) =>
    codes.map((code) => vi.intake.warnings[code]).join(' ')
  const number = draft.idNumber.replace(/\s+/g, '')
  const offPortal = citizen && number.length > 5 && portalIdentityKind(number) === null
  const toggle = (one: Priority) =>
    edit({
      priority: draft.priority.includes(one)
        ? draft.priority.filter((other) => other !== one)
        : [...draft.priority, one],
    })

  return (
    <Card
      title={text.title}
      actions={
        <>
          {scan}
          <Choices
            label={text.kind}
            value={draft.kind}
            onChange={(kind) => edit({ kind })}
            options={[
              { value: 'citizen', label: text.kinds.citizen },
              { value: 'organisation', label: text.kinds.organisation },
            ]}
          />
        </>
      }
    >
      <div className="intake-grid">
        <div className="intake-span-4">
          <Field
            label={citizen ? text.idNumber : text.organisationNumber}
            warning={say(idWarnings)}
            hint={offPortal && text.noPortalIdentity}
          >
            <TextInput
              ref={idRef}
              value={draft.idNumber}
              maxLength={40}
              className="number"
              placeholder={citizen ? text.idHint : ''}
              onChange={(idNumber) => {
                edit({ idNumber, applicantId: null })
                onLookUp(idNumber)
              }}
            />
          </Field>
        </div>
        <div className={citizen ? 'intake-span-5' : 'intake-span-8'}>
          <Field
            label={citizen ? text.name : text.organisationName}
            error={
              problems.includes('name') &&
              (citizen ? vi.intake.summary.problems.name : vi.intake.summary.problems.nameOrganisation)
            }
          >
            <Combobox
              free
              maxLength={300}
              text={draft.name}
              onText={(name) => {
                edit({ name, applicantId: null })
                onLookUp(name)
              }}
              items={namesakes}
              itemKey={(known) => known.id}
              renderItem={(known) => <KnownLine known={known} />}
              onChoose={onTake}
            />
          </Field>
        </div>
        {citizen && (
          <div className="intake-span-3">
            <Field label={text.born} warning={draft.born.trim() !== '' && !born && text.bornUnreadable}>
              <TextInput
                value={draft.born}
                inputMode="numeric"
                className="number intake-born"
                placeholder={vi.time.dayPattern}
                onChange={(typed) => edit({ born: typed })}
              />
            </Field>
          </div>
        )}
        {!citizen && (
          <div className="intake-span-4">
            <Field
              label={text.organisationKind}
              warning={draft.name.trim() !== '' && !draft.organisationKind && text.organisationKindHint}
            >
              <Select
                value={draft.organisationKind}
                onChange={(organisationKind) => edit({ organisationKind })}
                placeholder="—"
                options={OrganisationKind.options.map((value) => ({
                  value,
                  label: text.organisationKinds[value],
                }))}
              />
            </Field>
          </div>
        )}
        <div className={citizen ? 'intake-span-9' : 'intake-span-8'}>
          <Field label={text.address}>
            <TextInput value={draft.address} maxLength={400} onChange={(address) => edit({ address })} />
          </Field>
        </div>
        {citizen && (
          <div className="intake-span-3">
            <Field label={text.sex}>
              <Select
                value={draft.sex}
                onChange={(sex) => edit({ sex })}
                placeholder="—"
                options={[
                  { value: 'male', label: text.sexes.male },
                  { value: 'female', label: text.sexes.female },
                ]}
              />
            </Field>
          </div>
        )}
        <div className="intake-span-4">
          <Field label={text.phone} warning={say(checkPhone(draft.phone))}>
            <TextInput
              type="tel"
              value={draft.phone}
              maxLength={40}
              className="number"
              placeholder={text.phoneHint}
              onChange={(phone) => {
                edit({ phone })
                onLookUp(phone)
              }}
            />
          </Field>
        </div>
        <div className="intake-span-8">
          <Field
            label={text.email}
            optional
            warning={isOddEmail(draft.email) && vi.intake.warnings['email-form']}
          >
            <TextInput
              type="email"
              value={draft.email}
              maxLength={200}
              onChange={(email) => edit({ email })}
            />
          </Field>
        </div>
        <div className="wide intake-chips" role="group" aria-label={text.priority}>
          {citizen && (
            <>
              <span className="strong">{text.priority}</span>
              {PRIORITIES.map((one) => (
                <label key={one} className="intake-chip">
                  <input
                    type="checkbox"
                    checked={draft.priority.includes(one)}
                    onChange={() => toggle(one)}
                  />
                  {text.priorities[one]}
                </label>
              ))}
            </>
          )}
          <div className="intake-chips-end">
            <Checkbox
              checked={draft.authorised !== null}
              onChange={(on) => edit({ authorised: on ? NOBODY : null })}
            >
              {text.authorise}
            </Checkbox>
          </div>
        </div>
        {draft.authorised && (
          <div className="wide" data-scan="authorised">
            <AuthorisedFields who={draft.authorised} problems={problems} />
          </div>
        )}
      </div>
    </Card>
  )
}
