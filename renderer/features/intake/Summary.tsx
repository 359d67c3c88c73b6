import { useState } from 'react'
import type { Calendar } from '../../../electron/common/calendar/model.ts'
import type { DeadlineRules } from '../../../electron/common/deadlines/model.ts'
import type { Means } from '../../../electron/common/payments/model.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { componentsFor, missingComponents } from '../../../electron/common/procedures/rules.ts'
import { billFor, dueFor } from '../../../electron/common/receipts/rules.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { askAbout } from '../../app/asked.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { DuePreview } from './DuePreview.tsx'
import { useForm } from './form-store.ts'
import { feesOf, givenOf, type Problem, paperMoment } from './intake-draft.ts'
import { TurnAway } from './TurnAway.tsx'

export type SummaryProps = {
  procedure: Procedure | undefined
  basis: { calendar: Calendar; rules: DeadlineRules } | undefined
  now: Instant
  problems: readonly Problem[]
  busy: boolean
  onIssue: () => void
  issueRef: React.Ref<HTMLButtonElement>
  /** Result and return in the same press, for a procedure without appointment. */
  onAtOnce?: () => void
  /** A refusal of the last try. */
  children?: React.ReactNode
}

const text = vi.intake.summary
const MEANS: readonly Means[] = ['cash', 'transfer']

/** What the citizen will be told: when, how much, what is still missing. The same functions decide when it is issued. */
export function Summary({
  procedure,
  basis,
  now,
  problems,
  busy,
  onIssue,
  issueRef,
  onAtOnce,
  children,
}: SummaryProps) {
  const draft = useForm((form) => form.draft)
  const tried = useForm((form) => form.tried)
  const [turning, setTurning] = useState(false)
  const someone = draft.name.trim().length >= 2
  // Without a person at the form somebody else asks: a caller, while the form waits.
  useShortcut('F7', procedure && someone ? () => setTurning(true) : () => askAbout(procedure?.code))
  const promise =
    procedure &&
    basis &&
    dueFor(procedure, draft.channel, { receivedAt: paperMoment(draft) ?? now, ...basis })
  const bill = procedure && billFor(procedure, draft.channel, feesOf(draft))
  const missing = procedure?.inForce
    ? missingComponents(procedure, givenOf(draft, procedure), draft.channel)
    : []
  const required = procedure
    ? componentsFor(procedure, draft.channel).filter(
        (one) => one.required || draft.components[one.code]?.applies,
      )
    : []
  return (
    <aside className="intake-summary" aria-label={text.due}>
      <div className="intake-summary-body">
        {draft.name.trim() !== '' && (
          <div className="intake-summary-who">
            <div className="strong">{draft.name}</div>
            <div className="soft small">
              <span className="number">{draft.idNumber}</span>
              {procedure && ` · ${procedure.name}`}
            </div>
          </div>
        )}
        {tried && missing.length > 0 && (
          <Banner tone="warn" title={vi.intake.components.missingTitle(missing.length)}>
            <ul className="intake-summary-missing">
              {missing.map(({ component, originals, copies }) => (
                <li key={component.code}>
                  {vi.intake.components.missingLine(component.name, originals, copies)}
                </li>
              ))}
            </ul>
            {vi.intake.components.missingText}
          </Banner>
        )}
        {problems.length > 0 && (
          <ul className="intake-summary-problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>
                {
                  text.problems[
                    problem === 'name' && draft.kind === 'organisation' ? 'nameOrganisation' : problem
                  ]
                }
              </li>
            ))}
          </ul>
        )}
        {children}
        <h2>{text.due}</h2>
        {!procedure && <p className="soft">{text.chooseProcedure}</p>}
        {promise?.ok && (
          <DuePreview due={promise.due} limit={promise.limit} calendarVersion={basis!.calendar.version} />
        )}
        {promise && !promise.ok && (
          <p className="intake-summary-stop">
            {promise.why === 'channel-not-offered' ? text.channelClosed : text.limitUnconfirmed}
          </p>
        )}
        {procedure && bill && (
          <dl className="intake-summary-facts">
            <dt>{text.papers}</dt>
            <dd className="number">{text.papersGiven(required.length - missing.length, required.length)}</dd>
            <dt>{text.fee}</dt>
            <dd className="strong number">{bill.amount > 0 ? vi.intake.money(bill.amount) : text.free}</dd>
            {bill.lines.length > 1 &&
              bill.lines.map(({ fee, amount }) => (
                <div key={fee.name} className="intake-summary-line soft small">
                  <span>{fee.name}</span>
                  <span className="number">{vi.intake.money(amount)}</span>
                </div>
              ))}
            {bill.open.length > 0 && <div className="intake-summary-line soft small">{text.openFees}</div>}
          </dl>
        )}
      </div>
      {procedure && someone && (
        <Button tone="quiet" icon="file" keys="F7" onClick={() => setTurning(true)}>
          {vi.guidance.open}
        </Button>
      )}
      {turning && procedure && <TurnAway procedure={procedure} onClose={() => setTurning(false)} />}
      <Button ref={issueRef} tone="primary" size="large" keys="Ctrl+Enter" busy={busy} onClick={onIssue}>
        {text.issue}
      </Button>
      {onAtOnce && procedure && (
        <AtOnce procedure={procedure} amount={bill?.amount ?? 0} busy={busy} onPress={onAtOnce} />
      )}
    </aside>
  )
}

function AtOnce(props: { procedure: Procedure; amount: number; busy: boolean; onPress: () => void }) {
  const { procedure, amount, busy, onPress } = props
  const signed = procedure.signOffRequired || procedure.departmentSignOff
  const payBy = useForm((form) => form.payBy)
  const words = vi.atOnce
  return (
    <div className="intake-at-once">
      <Button keys="F11" busy={busy} onClick={onPress}>
        {signed ? words.submitToSign : amount > 0 ? words.submitPaid(vi.intake.money(amount)) : words.submit}
      </Button>
      {amount > 0 && (
        <Choices
          label={vi.payments.pay.by}
          value={payBy}
          onChange={(next) => useForm.setState({ payBy: next })}
          options={MEANS.map((value) => ({ value, label: vi.payments.by[value] }))}
        />
      )}
      <p className="soft small">{signed ? words.hintToSign : words.hint}</p>
    </div>
  )
}
