import { useEffect, useRef, useState } from 'react'
import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import { certificationKind } from '../../../electron/common/certifications/rules.ts'
import { foldName } from '../../../electron/common/text/fold-name.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ApplicantSection } from './ApplicantSection.tsx'
import { cardIntoAuthorised, cardIntoForm, knownIntoForm, nothingNew } from './card-into-form.ts'
import { CertifiedSection } from './CertifiedSection.tsx'
import { ComponentsSection } from './ComponentsSection.tsx'
import { DeliverySection } from './DeliverySection.tsx'
import { FilingBanner } from './FilingBanner.tsx'
import { edit, useForm } from './form-store.ts'
import { problemsOf } from './intake-draft.ts'
import { IssueQuestion } from './IssueQuestion.tsx'
import { KnownPanel } from './KnownPanel.tsx'
import { PaperIntakeSection } from './PaperIntakeSection.tsx'
import { ProcedureSection } from './ProcedureSection.tsx'
import { ScanBox, type ScanBoxProps } from './ScanBox.tsx'
import { Summary } from './Summary.tsx'
import { useIssue } from './useIssue.ts'
import { useNow } from './useNow.ts'

/**
 * The form. The focus goes the way the officer's hands do: number or scan → procedure → "all papers are there" →
 * issue, each with Enter.
 */
export function IntakeForm() {
  const draft = useForm((form) => form.draft)
  const tried = useForm((form) => form.tried)
  const [lookUp, setLookUp] = useState(draft.idNumber)
  const now = useNow()
  const catalogue = useQuery('procedures.list', {}, { on: ['procedure'] })
  const basis = useQuery('calendar.get', {}, { on: ['calendar', 'deadline'] })
  const detail = useQuery('procedures.get', draft.procedureCode ? { code: draft.procedureCode } : null, {
    on: ['procedure'],
  })
  const people = useQuery(
    'applicants.find',
    lookUp.trim().length > 2 ? { text: lookUp.trim().slice(0, 200) } : null,
    {
      on: ['dossier'],
    },
  )
  const procedure = detail.data?.procedure.code === draft.procedureCode ? detail.data.procedure : undefined
  const { issue, issueAtOnce, busy, error, question, answer, clear } = useIssue(procedure)
  const problems = tried ? problemsOf(draft) : []

  const idBox = useRef<HTMLInputElement>(null)
  const procedureBox = useRef<HTMLInputElement>(null)
  const allButton = useRef<HTMLButtonElement>(null)
  const issueButton = useRef<HTMLButtonElement>(null)
  const toPapers = useRef(false)
  // The second request of a visit, and the next person whose card was scanned already, begin at what they want.
  useEffect(() => {
    const { name, procedureCode } = useForm.getState().draft
    ;(name && !procedureCode ? procedureBox : idBox).current?.focus()
  }, [])
  const toProcedure = () => {
    procedureBox.current?.focus({ preventScroll: true })
    procedureBox.current?.closest('.card')?.scrollIntoView({ block: 'start' })
  }
  useEffect(() => {
    if (!procedure || !toPapers.current) return
    toPapers.current = false
    allButton.current?.focus({ preventScroll: true })
    allButton.current?.closest('.card')?.scrollIntoView({ block: 'nearest' })
  }, [procedure])
  // A busy button loses the focus: whoever pressed it with Enter stands on it again once there is an answer.
  useEffect(() => {
    if (busy || question || document.activeElement !== document.body) return
    issueButton.current?.focus({ preventScroll: true })
  }, [busy, question])
  useShortcut('Ctrl+Enter', issue)
  const noWait = procedure?.inForce && procedure.noWait && draft.channel === 'counter'
  useShortcut('F11', noWait ? issueAtOnce : undefined)

  const found = (lookUp.trim().length > 2 && people.data?.applicants) || []
  const number = draft.idNumber.replace(/\s+/g, '').toUpperCase()
  const known =
    found.find((one) => number !== '' && one.applicant.idNumber === number) ??
    found.find((one) => draft.applicantId === one.id) ??
    found.find((one) => number === '' && draft.phone !== '' && one.applicant.phone === draft.phone)
  const namesakes = found.filter(
    (one) => draft.name !== '' && foldName(one.applicant.name).startsWith(foldName(draft.name)),
  )
  const take = (one: KnownApplicant) => {
    edit(knownIntoForm(useForm.getState().draft, one))
    setLookUp(one.applicant.idNumber || one.applicant.name)
    toProcedure()
  }

  const readCard: ScanBoxProps['onCard'] = ({ card }, whose) => {
    const before = useForm.getState().draft
    edit(whose === 'authorised' ? cardIntoAuthorised(before, card) : cardIntoForm(before, card))
    if (whose === 'applicant') setLookUp(card.idNumber)
    const replaced = whose === 'applicant' && before.name !== '' && before.idNumber !== card.idNumber
    const said = whose === 'authorised' ? 'doneAuthorised' : replaced ? 'replaced' : 'done'
    if (whose === 'applicant' && !before.procedureCode) toProcedure()
    return {
      tone: 'good',
      text: vi.intake.scan[said](card.name),
      ...(replaced ? { undo: () => edit(before) } : {}),
    }
  }

  return (
    <div className="intake">
      <div className="stack intake-main">
        <FilingBanner />
        <ApplicantSection
          problems={problems}
          namesakes={namesakes}
          onTake={take}
          onLookUp={setLookUp}
          idRef={idBox}
          scan={<ScanBox onCard={readCard} />}
        />
        {known && <KnownPanel known={known} taken={nothingNew(draft, known)} onTake={take} />}
        <ProcedureSection
          lines={catalogue.data?.lines ?? []}
          procedure={procedure}
          problems={problems}
          boxRef={(element) => {
            procedureBox.current = element
          }}
          onChoose={(line) => {
            toPapers.current = true
            edit({
              procedureCode: line.code,
              procedureText: line.name,
              openFees: {},
              ...(line.limits[draft.channel] || draft.filingId !== null
                ? {}
                : { channel: line.limits.counter ? 'counter' : draft.channel }),
              ...(line.code === draft.procedureCode ? {} : { components: {} }),
            })
          }}
        />
        {procedure?.inForce && (
          <ComponentsSection
            procedure={procedure}
            tried={tried}
            allRef={allButton}
            onComplete={() => issueButton.current?.focus({ preventScroll: true })}
          />
        )}
        {procedure?.inForce && certificationKind(procedure.code) && (
          <CertifiedSection key={procedure.code} procedure={procedure} />
        )}
        <DeliverySection procedure={procedure} problems={problems} />
        {draft.filingId === null && <PaperIntakeSection problems={problems} />}
      </div>
      <Summary
        procedure={procedure}
        basis={basis.data}
        now={now}
        problems={problems}
        busy={busy}
        onIssue={issue}
        issueRef={issueButton}
        {...(noWait ? { onAtOnce: issueAtOnce } : {})}
      >
        <ErrorNotice call="receipts.issue" error={error} />
      </Summary>
      {question && <IssueQuestion question={question} busy={busy} onYes={answer} onClose={clear} />}
    </div>
  )
}
