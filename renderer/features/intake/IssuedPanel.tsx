import { useRef } from 'react'
import { clockOf, dayOf } from '../../../electron/common/time/rules.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Issued } from './form-store.ts'
import { IssuedFee } from './IssuedFee.tsx'
import { PrintSlip } from './PrintSlip.tsx'

const text = vi.intake.issued

/** The number, large enough to be read across the counter, and what comes next. */
export function IssuedPanel({
  issued,
  onNext,
  onSameApplicant,
}: {
  issued: Issued
  onNext: () => void
  onSameApplicant: () => void
}) {
  const next = useRef<HTMLButtonElement>(null)
  useShortcut('F7', onSameApplicant)
  return (
    <Page title={vi.intake.title} width="narrow">
      <section className="intake-issued" aria-live="polite">
        <div className="intake-issued-head">
          <span className="intake-issued-sign">
            <Icon name="check" size={28} />
          </span>
          <div className="grow">
            <h2>{text.title}</h2>
            <p className="soft">
              {issued.name} · {issued.procedureName}
            </p>
          </div>
        </div>
        <output className="intake-issued-number number">{issued.dossierNo}</output>
        <p className="intake-issued-due">
          {text.due}{' '}
          <strong className="number">
            {clockOf(issued.dueAt)}, <DateText day={dayOf(issued.dueAt)} weekday />
          </strong>
        </p>
        <IssuedFee key={`fee ${issued.dossierId}`} dossierId={issued.dossierId} />
        <PrintSlip key={issued.dossierId} dossierId={issued.dossierId} onDone={() => next.current?.focus()} />
      </section>
      <div className="row">
        <Button ref={next} tone="primary" keys="F2" icon="plus" onClick={onNext}>
          {text.next}
        </Button>
        <Button keys="F7" icon="person" onClick={onSameApplicant}>
          {text.sameApplicant}
        </Button>
        <Button icon="scan" onClick={() => go('scan', { dossierId: issued.dossierId })}>
          {text.scan}
        </Button>
        <Button icon="folder" onClick={() => go('dossier', { id: issued.dossierId })}>
          {text.open}
        </Button>
      </div>
    </Page>
  )
}
