import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayText } from '../../ui/day-text.ts'
import { DateText } from '../../ui/DateText.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useForm } from './form-store.ts'

export type KnownPanelProps = {
  known: KnownApplicant
  /** Their details already stand in the form. */
  taken: boolean
  onTake: (known: KnownApplicant) => void
}

const text = vi.intake.known

/** The person has been here before: earlier dossiers to look at, details to take over, and a warning about doing the same twice. */
export function KnownPanel({ known, taken, onTake }: KnownPanelProps) {
  const procedureCode = useForm((form) => form.draft.procedureCode)
  const same = known.open.find((one) => one.procedureCode === procedureCode)
  useShortcut('F6', taken ? undefined : () => onTake(known))
  return (
    <>
      {same && (
        <Banner
          tone="warn"
          title={text.sameOpen}
          actions={
            <Button size="small" onClick={() => go('dossier', { id: same.id })}>
              {text.openDossier}
            </Button>
          }
        >
          {text.sameOpenLine(same.dossierNo, dayText(same.dueAt))}
        </Banner>
      )}
      <section className="intake-known">
        <div className="spread">
          <span className="clip">
            <span className="strong">{text.title}</span>{' '}
            <span className="soft">
              {known.applicant.name} · {text.count(known.dossiers)}
            </span>
          </span>
          <Button
            size="small"
            icon={taken ? 'check' : 'down'}
            disabled={taken}
            {...(taken ? {} : { keys: 'F6' })}
            onClick={() => onTake(known)}
          >
            {taken ? text.taken : text.take}
          </Button>
        </div>
        {known.latest.length > 0 && (
          <ul className="intake-known-list" aria-label={text.earlier}>
            {known.latest.slice(0, 3).map((one) => (
              <li key={one.id}>
                <DossierLink id={one.id}>{one.dossierNo}</DossierLink>
                <span className="clip">{one.procedureName}</span>
                <span className="soft">
                  <DateText day={dayOf(one.receivedAt)} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
