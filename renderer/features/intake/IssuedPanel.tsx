import { useEffect, useRef } from 'react'
import { certificationKind } from '../../../electron/common/certifications/rules.ts'
import { clockOf, dayOf } from '../../../electron/common/time/rules.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Issued, useForm } from './form-store.ts'
import { IssuedFee } from './IssuedFee.tsx'
import { PrintSlip } from './PrintSlip.tsx'
import { ScanBox, type ScanBoxProps } from './ScanBox.tsx'
import './IssuedPanel.css'

const text = vi.intake.issued

/** The number, large enough to be read across the counter, and what comes next. */
export function IssuedPanel({
  issued,
  onNext,
  onCard,
  onSameApplicant,
}: {
  issued: Issued
  onNext: () => void
  /** The next person's card is under the scanner already. */
  onCard: ScanBoxProps['onCard']
  onSameApplicant: () => void
}) {
  const next = useRef<HTMLButtonElement>(null)
  useShortcut('F7', onSameApplicant)
  const { finished } = issued
  const visit = useForm((form) => form.visit)
  const atOnce = finished && 'status' in finished ? finished : null
  const returned = atOnce?.status === 'returned'
  const waiting = atOnce !== null && !returned
  // Nothing is handed out on paper: the next one may come.
  useEffect(() => {
    if (atOnce) next.current?.focus()
  }, [atOnce])
  return (
    <Page title={vi.intake.title} width="narrow" actions={<ScanBox onCard={onCard} />}>
      <section className="intake-issued" aria-live="polite">
        <div className="intake-issued-head">
          <span className="intake-issued-sign">
            <Icon name="check" size={28} />
          </span>
          <div className="grow">
            <h2>{titleOf(issued)}</h2>
            <p className="soft">
              {issued.name} · {issued.procedureName}
            </p>
          </div>
        </div>
        <output className="intake-issued-number number">{issued.dossierNo}</output>
        {finished && 'refused' in finished && (
          <Banner tone="warn" title={vi.atOnce.notFinished}>
            {finished.refused}
          </Banner>
        )}
        {waiting && <Banner tone="info">{vi.atOnce.waitingHint}</Banner>}
        {!returned && (
          <p className="intake-issued-due">
            {text.due}{' '}
            <strong className="number">
              {clockOf(issued.dueAt)}, <DateText day={dayOf(issued.dueAt)} weekday />
            </strong>
          </p>
        )}
        {visit.length > 0 && <Visit before={visit} />}
        <IssuedFee key={`fee ${issued.dossierId}`} dossierId={issued.dossierId} />
        <PrintSlip
          key={issued.dossierId}
          dossierId={issued.dossierId}
          before={visit.map((one) => one.dossierId)}
          kind={certificationKind(issued.draft.procedureCode) ? 'certification-slip' : 'receipt'}
          eager={!atOnce}
          onDone={() => next.current?.focus()}
        />
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

/* What the same person handed in just before; one slip says all of it. */
function Visit({ before }: { before: readonly Issued[] }) {
  return (
    <div className="intake-issued-visit">
      <p className="soft small">{text.visit(before.length + 1)}</p>
      <ul>
        {before.map((one) => (
          <li key={one.dossierId}>
            <span className="strong number">{one.dossierNo}</span> · {one.procedureName}
          </li>
        ))}
      </ul>
    </div>
  )
}

function titleOf({ finished }: Issued): string {
  if (!finished || 'refused' in finished) return text.title
  return finished.status === 'returned'
    ? vi.atOnce.returned
    : (vi.atOnce.waiting[finished.status] ?? text.title)
}
