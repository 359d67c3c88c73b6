import { useState } from 'react'
import type { DossierAnswer } from '../../electron/common/kiosk/citizen-api.ts'
import { readReceiptQr } from '../../electron/common/papers/qr.ts'
import { formatDay } from '../../electron/common/time/rules.ts'
import { kiosk } from '../i18n/kiosk.ts'
import { Button } from '../ui/Button.tsx'
import { ask } from './ask.ts'
import { Keys } from './Keys.tsx'

const text = kiosk.page.lookUp
/** The scanner types the whole QR and Enter; its cells are parted by this. */
const isScan = (typed: string) => typed.includes('|')

/** One's own dossier, by its slip or by number and telephone. */
export function LookUp({ prefix }: { prefix: string }) {
  const [typed, setTyped] = useState(prefix)
  const [phone, setPhone] = useState('')
  const [at, setAt] = useState<'number' | 'phone'>('number')
  const [answer, setAnswer] = useState<DossierAnswer | null>(null)
  const [wrong, setWrong] = useState('')
  const look = async () => {
    const scanned = isScan(typed)
    if (!scanned && phone.length !== 4) {
      setWrong(text.phoneMissing)
      setAt('phone')
      return
    }
    const reply = await ask('lookUp', { typed: meant(typed, prefix), phone: scanned ? null : phone })
    if (scanned) setTyped(prefix)
    if (reply.ok) {
      setAnswer(reply.data)
      setWrong('')
      return
    }
    const { code, details } = reply.error
    setWrong(
      code === 'WAIT'
        ? text.wait(Number(details?.seconds ?? 60))
        : (text.typed[code as keyof typeof text.typed] ?? text.typed.INTERNAL),
    )
  }
  if (answer) return <Answer answer={answer} />
  return (
    <form
      className="kiosk-columns"
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <div className="kiosk-column">
        <h1>{text.title}</h1>
        <p>{text.scan}</p>
        <label className="kiosk-label">
          {text.number}
          <input
            className="kiosk-input"
            value={typed}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onFocus={() => setAt('number')}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <label className="kiosk-label">
          {text.phone}
          <input
            className="kiosk-input"
            value={phone}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            onFocus={() => setAt('phone')}
            onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
          />
        </label>
        {wrong && (
          <p className="kiosk-wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
      <div className="kiosk-column">
        <Keys
          value={at === 'number' ? typed : phone}
          onChange={at === 'number' ? setTyped : (next) => setPhone(next.replace(/\D/g, '').slice(0, 4))}
        />
        <Button type="submit" size="large" tone="primary" className="kiosk-go">
          {text.go}
        </Button>
      </div>
    </form>
  )
}

/** What was typed or scanned behind the beginning that stands in the box already, or that with it. */
function meant(typed: string, prefix: string): string {
  const behind = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed
  return readReceiptQr(behind) ? behind : typed
}

function Answer({ answer: { status, dueDay, reappointed, overdue, returnBy } }: { answer: DossierAnswer }) {
  const { states, todo, elsewhere } = kiosk.page
  const waits = overdue || ['received', 'processing', 'upward', 'to-review', 'to-sign'].includes(status)
  return (
    <div className="kiosk-answer" role="status">
      <h1>{states[status]}</h1>
      {waits && <p>{(reappointed ? text.dueAgain : text.due)(formatDay(dueDay))}</p>}
      {overdue ? (
        <p className="kiosk-wrong">{text.overdue}</p>
      ) : (
        <p>{status === 'ready' && returnBy !== 'counter' ? elsewhere[returnBy] : todo[status]}</p>
      )}
    </div>
  )
}
