import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { certificationKind } from '../../../electron/common/certifications/rules.ts'
import { Correction, correct } from '../../../electron/common/receipts/correction.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { api } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { changeWords } from '../../ui/change-words.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { AmountInput } from '../../ui/payment/AmountInput.tsx'
import { Page } from '../../ui/Page.tsx'
import { isReason, ReasonField } from '../../ui/phrases/ReasonField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ApplicantSection } from './ApplicantSection.tsx'
import { ComponentsSection } from './ComponentsSection.tsx'
import { CertifiedSection } from './CertifiedSection.tsx'
import { CorrectionMoney } from './CorrectionMoney.tsx'
import { CorrectionReceived } from './CorrectionReceived.tsx'
import { correctionOf, papersAsked } from './correction-draft.ts'
import { DeliverySection } from './DeliverySection.tsx'
import { DuePreview } from './DuePreview.tsx'
import { edit, useForm } from './form-store.ts'
import { paperMoment, problemsOf } from './intake-draft.ts'
import { IssueQuestion } from './IssueQuestion.tsx'

export type CorrectionFormProps = {
  dossier: OutputOf<'dossiers.get'>
  given: OutputOf<'receipts.correction'>
  reload: () => void
  onCorrected: () => void
  onLeave: () => void
}

const text = vi.corrections.correct
const QUESTIONS = { SAME_OPEN: 'sameOpenConfirmed', UPSTREAM_WOULD_REFUSE: 'refusalConfirmed' } as const

/** The facts in the intake's own fields; beside them what changes, what that does to the promise, and why. */
export function CorrectionForm({ dossier, given, reload, onCorrected, onLeave }: CorrectionFormProps) {
  const { facts, state } = dossier
  const draft = useForm((form) => form.draft)
  const detail = useQuery('procedures.get', { code: facts.procedure.code }, { on: ['procedure'] })
  const basis = useQuery('calendar.get', {}, { on: ['calendar', 'deadline'] })
  const command = useCommand('receipts.correct')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [yes, setYes] = useState({ sameOpenConfirmed: false, refusalConfirmed: false })
  const procedure = detail.data?.procedure
  const problems = tried ? problemsOf(draft) : []

  const known = detail.data ?? detail.error
  const correction =
    known && Correction.safeParse(correctionOf(draft, { facts, applicant: given.applicant, procedure })).data
  const result =
    correction &&
    basis.data &&
    correct(
      {
        facts,
        applicant: given.applicant,
        state,
        procedure,
        pauses: given.pauses.map(({ from, to, resumes }) => ({
          from,
          ...(to && { to }),
          ...(resumes && { resumes }),
        })),
        ...basis.data,
      },
      correction,
    )
  const changes = result?.ok ? result.changes : []
  const { fee } = draft
  const feeNow = fee ?? (result?.ok ? result.facts.fee : facts.fee)
  const receivedAt = paperMoment(draft)

  const send = async (confirmed: typeof yes) => {
    setTried(true)
    if (command.busy || !correction || !result?.ok || changes.length === 0) return
    if (problemsOf(draft).length > 0 || !isReason(reason)) return
    const answer = await command.run({
      dossierId: dossier.id,
      version: state.version,
      correction,
      reason: reason.trim(),
      ...confirmed,
    })
    if (!answer) return reload()
    const { draftId } = useForm.getState()
    useForm.setState({ saved: 'nothing' })
    void api.drafts.discard({ id: draftId })
    // From the task of a refused dossier: it goes now, for that is what the button says.
    if (given.refused !== null) await api.sync.start({})
    notify({ tone: 'good', text: given.refused === null ? text.done : text.doneAndSent })
    onCorrected()
  }
  useShortcut('Ctrl+Enter', () => void send(yes))
  const code = command.error?.code
  const question = code === 'SAME_OPEN' || code === 'UPSTREAM_WOULD_REFUSE' ? code : null

  return (
    <Page
      title={`${text.title} · ${dossier.dossierNo}`}
      lead={text.lead}
      actions={
        <Button icon="back" keys="Esc" onClick={onLeave}>
          {text.back}
        </Button>
      }
    >
      {given.refused !== null && (
        <Banner tone="warn" title={text.refused}>
          {given.refused} {text.refusedHint}
        </Banner>
      )}
      <div className="intake">
        <div className="stack intake-main">
          <ApplicantSection
            problems={problems}
            namesakes={[]}
            onTake={() => {}}
            onLookUp={() => {}}
            idRef={null}
            scan={null}
          />
          <Card title={facts.procedure.name} lead={`${text.procedure} ${text.procedureHint}`}>
            <Field label={text.request}>
              <TextArea
                rows={1}
                className="intake-request"
                maxLength={1000}
                value={draft.request}
                onChange={(request) => edit({ request })}
              />
            </Field>
          </Card>
          {known && (
            <ComponentsSection
              procedure={procedure ?? papersAsked(facts)}
              tried={tried}
              allRef={null}
              onComplete={() => {}}
            />
          )}
          {procedure && certificationKind(procedure.code) && <CertifiedSection procedure={procedure} />}
          <DeliverySection
            procedure={procedure}
            problems={problems}
            title={text.delivery}
            receivedDay={receivedAt && dayOf(receivedAt)}
          >
            <Field
              label={text.fee}
              hint={text.feeHint}
              aside={
                fee !== null && (
                  <Button size="small" tone="quiet" onClick={() => edit({ fee: null })}>
                    {text.byTariff}
                  </Button>
                )
              }
            >
              <AmountInput value={feeNow} placeholder="0" onChange={(sum) => edit({ fee: sum })} />
            </Field>
          </DeliverySection>
          <CorrectionReceived facts={facts} problems={problems} />
        </div>
        <aside className="intake-summary" aria-label={text.changes}>
          <div className="intake-summary-body">
            <h2>{text.changes}</h2>
            {changes.length === 0 && <p className="soft">{text.nothing}</p>}
            <dl className="correction-changes">
              {changes.map((change) => {
                const { name, before, after } = changeWords(change)
                return (
                  <div key={change.field}>
                    <dt className="soft small">{name}</dt>
                    <dd>
                      <s className="soft">{before}</s> → <strong>{after}</strong>
                    </dd>
                  </div>
                )
              })}
            </dl>
            {result && !result.ok && <Banner tone="warn">{text.unfit[result.why]}</Banner>}
            <CorrectionMoney dossierId={dossier.id} fee={feeNow} />
            {result?.ok && result.dueStays && <Banner tone="info">{text.stays[result.dueStays]}</Banner>}
            {result?.ok && result.due && !result.dueStays && (
              <>
                <h2>{text.moved}</h2>
                <DuePreview
                  due={result.due}
                  limit={result.facts.limit}
                  calendarVersion={result.facts.calendarVersion}
                />
              </>
            )}
            {code === 'CHANGED_MEANWHILE' ? (
              <Banner tone="warn">{vi.corrections.refusals.correct.CHANGED_MEANWHILE}</Banner>
            ) : (
              !question && <ErrorNotice call="receipts.correct" error={command.error} />
            )}
          </div>
          <ReasonField
            topic="correct"
            label={text.reason}
            asked={tried}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
          <Button
            tone="primary"
            size="large"
            keys="Ctrl+Enter"
            busy={command.busy}
            disabled={changes.length === 0}
            onClick={() => void send(yes)}
          >
            {given.refused === null ? text.submit : text.submitAndSend}
          </Button>
        </aside>
      </div>
      {question && (
        <IssueQuestion
          question={{ code: question, details: command.error?.details ?? {} }}
          confirm={text.askConfirm}
          busy={command.busy}
          onYes={() => {
            const confirmed = { ...yes, [QUESTIONS[question]]: true }
            setYes(confirmed)
            void send(confirmed)
          }}
          onClose={command.clear}
        />
      )}
    </Page>
  )
}
