import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PrinterDialog } from '../../ui/paper/PrinterDialog.tsx'

type State = { step: 'ready' } | { step: 'sent'; printId: string } | { step: 'confirmed' } | { step: 'saved' }

const text = vi.intake.issued

export type PrintSlipProps = {
  dossierId: string
  kind?: 'receipt' | 'certification-slip'
  /** Dossiers of the same visit: with them one slip says all. */
  before?: readonly string[]
  /** False: the slip is only for who asks for it, and does not take the focus. */
  eager?: boolean
  onDone: () => void
}

/** From the issued dossier to the paper in hand: make, print, "it came out". Each step has the focus in its turn. */
export function PrintSlip({
  dossierId,
  kind = 'receipt',
  before = [],
  eager = true,
  onDone,
}: PrintSlipProps) {
  const make = useCommand('papers.make')
  const combine = useCommand('books.make')
  const print = useCommand('papers.print')
  const save = useCommand('papers.save')
  const confirm = useCommand('papers.confirm')
  const [state, setState] = useState<State>({ step: 'ready' })
  const [choosing, setChoosing] = useState(false)
  const { step } = state
  const main = useRef<HTMLButtonElement>(null)
  const busy = make.busy || combine.busy || print.busy || save.busy || confirm.busy
  const error = make.error ?? combine.error ?? print.error ?? save.error ?? confirm.error
  useEffect(() => {
    if (!busy && ((step === 'ready' && eager) || step === 'sent' || error)) main.current?.focus()
  }, [step, busy, eager, error])

  const prepared = async () => {
    for (const command of [make, combine, print, save, confirm]) command.clear()
    if (before.length > 0) {
      const dossierIds = [...before, dossierId]
      return (await combine.run({ request: { kind: 'combined-slip', dossierIds } }))?.paperId
    }
    return (await make.run({ dossierId, kind }))?.paperId
  }
  const printIt = async () => {
    const paperId = await prepared()
    const sent = paperId && (await print.run({ paperId }))
    if (sent) setState({ step: 'sent', printId: sent.printId })
  }
  const saveIt = async () => {
    const paperId = await prepared()
    if (paperId && (await save.run({ paperId }))) setState({ step: 'saved' })
  }
  const cameOut = async (printId: string) => {
    if (!(await confirm.run({ printId }))) return
    setState({ step: 'confirmed' })
    onDone()
  }

  return (
    <div className="stack">
      {state.step === 'sent' && <Banner tone="info">{text.sent('')}</Banner>}
      {state.step === 'confirmed' && <Banner tone="good">{text.confirmed}</Banner>}
      {state.step === 'saved' && <Banner tone="good">{text.saved}</Banner>}
      {error && (
        <>
          {make.error ? (
            <ErrorNotice call="papers.make" error={make.error} />
          ) : combine.error ? (
            <ErrorNotice call="books.make" error={combine.error} />
          ) : print.error ? (
            <ErrorNotice
              call="papers.print"
              error={print.error}
              actions={
                <Button size="small" icon="settings" onClick={() => setChoosing(true)}>
                  {vi.papers.printers.choose}
                </Button>
              }
            />
          ) : save.error ? (
            <ErrorNotice call="papers.save" error={save.error} />
          ) : (
            <ErrorNotice call="papers.confirm" error={confirm.error} />
          )}
          <p className="soft small">{text.safe}</p>
        </>
      )}
      <div className="row">
        {state.step === 'sent' ? (
          <>
            <Button
              ref={main}
              tone="primary"
              size="large"
              icon="check"
              busy={busy}
              onClick={() => void cameOut(state.printId)}
            >
              {text.printed}
            </Button>
            <Button size="large" icon="print" disabled={busy} onClick={() => void printIt()}>
              {text.again}
            </Button>
          </>
        ) : (
          <Button
            ref={main}
            tone={state.step === 'ready' && eager ? 'primary' : 'secondary'}
            size="large"
            icon="print"
            busy={busy}
            onClick={() => void printIt()}
          >
            {busy
              ? text.preparing
              : state.step !== 'ready'
                ? text.again
                : before.length > 0
                  ? text.printCombined
                  : text.print}
          </Button>
        )}
        <Button size="large" icon="download" disabled={busy} onClick={() => void saveIt()}>
          {text.save}
        </Button>
      </div>
      {choosing && (
        <PrinterDialog media={before.length > 0 ? 'A4' : 'A5'} onClose={() => setChoosing(false)} />
      )}
    </div>
  )
}
