import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { api } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { holdDoor, refreshSession } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Brand } from '../../../ui/Brand.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Door } from '../../../ui/Door.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { notify } from '../../../ui/notify.ts'
import { CommuneFields } from '../CommuneFields.tsx'
import { NumberFields } from '../NumberFields.tsx'
import { RecoveryCode } from '../RecoveryCode.tsx'
import { AdministratorStep } from './AdministratorStep.tsx'
import { type Answers, faultsAt, STEPS, workingHoursOf } from './answers.ts'
import { ContactStep } from './ContactStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { Steps } from './Steps.tsx'

/** First run of a real commune: seven steps, the register made at the sixth, its recovery sheet proven at the last. */
export function SetUpWizard({
  answers,
  onAnswers: setAnswers,
  onLeave,
}: {
  answers: Answers
  onAnswers: (answers: Answers) => void
  onLeave: () => void
}) {
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState(0)
  const [code, setCode] = useState<string | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const { run, busy, error } = useCommand('session.setUp')
  const form = useRef<HTMLFormElement>(null)
  const step = STEPS[at]!
  const faults = faultsAt(step, answers)
  const shown = tried > 0 ? faults : {}

  // A new step begins at its first field, a refused one at the first that is wrong: it may lie off the screen.
  useLayoutEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what)
    const first = step === 'recovery' ? null : find('input:not([type=radio]), input:checked, select')
    ;((tried > 0 ? find('[aria-invalid]') : first) ?? find('h1'))?.focus()
  }, [step, tried])

  const move = (to: number) => {
    setTried(0)
    setAt(to)
  }
  const next = async (event: FormEvent) => {
    event.preventDefault()
    if (step === 'recovery') {
      if (confirmed) await enter()
    } else if (Object.keys(faults).length > 0) {
      setTried(tried + 1)
    } else if (step === 'review') {
      await create()
    } else {
      move(at + 1)
    }
  }
  const create = async () => {
    const { profile, index, administrator } = answers
    const { secret, ...person } = administrator
    holdDoor(true)
    const made = await run({
      commune: { ...profile, demo: false },
      station: { index },
      administrator: { ...person, password: secret.password },
    })
    if (!made) return holdDoor(false)
    setCode(made.recoveryCode)
    move(at + 1)
    await saveHours(answers)
  }
  const enter = async () => {
    await api.session.proveRecovery()
    await refreshSession()
    holdDoor(false)
  }

  const profile = answers.profile
  const props = {
    profile,
    onChange: (edited: typeof profile) => setAnswers({ ...answers, profile: edited }),
    faults: shown,
  }
  return (
    <Door
      side={
        <>
          <Brand />
          <Steps at={at} onBack={code === null ? move : undefined} />
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={next} noValidate>
        <header className="stack-tight">
          <div className="soft small">{vi.station.wizard.stepOf(at + 1, STEPS.length)}</div>
          <h1 className="wizard-title" tabIndex={-1}>
            {vi.station.wizard.steps[step]}
          </h1>
          <p className="soft">{vi.station.wizard.leads[step]}</p>
        </header>
        {step === 'commune' && <CommuneFields {...props} />}
        {step === 'number' && <NumberFields {...props} index={answers.index} />}
        {step === 'contact' && (
          <ContactStep
            {...props}
            hours={answers.hours}
            onHours={(hours) => setAnswers({ ...answers, hours })}
          />
        )}
        {step === 'place' && (
          <PlaceStep index={answers.index} onChange={(index) => setAnswers({ ...answers, index })} />
        )}
        {step === 'administrator' && (
          <AdministratorStep
            person={answers.administrator}
            onChange={(administrator) => setAnswers({ ...answers, administrator })}
            faults={shown}
            insist={tried > 0}
          />
        )}
        {step === 'review' && <ReviewStep answers={answers} onEdit={move} />}
        {step === 'recovery' && code && <RecoveryCode code={code} onConfirmed={setConfirmed} />}
        <ErrorNotice call="session.setUp" error={error} />
        <footer className="row wizard-foot">
          {code === null && (
            <Button icon="back" disabled={busy} onClick={() => (at === 0 ? onLeave() : move(at - 1))}>
              {at === 0 ? vi.station.wizard.leave : vi.ui.back}
            </Button>
          )}
          <span className="grow" />
          <Button
            type="submit"
            tone="primary"
            size="large"
            busy={busy}
            disabled={step === 'recovery' && !confirmed}
          >
            {step === 'review'
              ? vi.station.wizard.create
              : step === 'recovery'
                ? vi.station.wizard.finish
                : vi.ui.next}
          </Button>
        </footer>
      </form>
    </Door>
  )
}

/* The calendar keeps the hours; a new register starts with the usual ones. */
async function saveHours({ hours }: Answers): Promise<void> {
  const workingHours = workingHoursOf(hours)
  const present = await api.calendar.get()
  if (!workingHours || !present.ok) return
  const { version, workingHours: usual } = present.data.calendar
  if (JSON.stringify(usual) === JSON.stringify(workingHours)) return
  const saved = await api.calendar.setHours({ version, workingHours })
  if (!saved.ok) notify({ tone: 'warn', text: vi.station.wizard.hoursNotSaved })
}
