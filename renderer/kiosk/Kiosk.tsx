import { useCallback, useEffect, useRef, useState } from 'react'
import type { CitizenOutput } from '../../electron/common/kiosk/citizen-api.ts'
import { kiosk } from '../i18n/kiosk.ts'
import { Button } from '../ui/Button.tsx'
import { ask } from './ask.ts'
import './kiosk.css'
import { LookUp } from './LookUp.tsx'
import { Procedures } from './Procedures.tsx'
import { Rating } from './Rating.tsx'

const text = kiosk.page
const LOOK_AGAIN_MS = 2_000
/** Without a touch or a key for so long, the next one begins anew. */
const IDLE_MS = 60_000
type View = 'start' | 'procedures' | 'look-up'

/** The citizen's window: a start with two doors; what the officer asks comes before everything. */
export function Kiosk() {
  const [state, setState] = useState<CitizenOutput<'state'> | null>(null)
  const [view, setView] = useState<View>('start')
  const [thanks, setThanks] = useState('')
  // What was typed belongs to whoever typed it: each visit is drawn anew.
  const [visit, setVisit] = useState(0)
  const look = useCallback(() => {
    void ask('state', {}).then((reply) => reply.ok && setState(reply.data))
  }, [])
  const home = useCallback(() => {
    setView('start')
    setThanks('')
    setVisit((before) => before + 1)
  }, [])
  useEffect(() => {
    look()
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [look])
  useIdle(IDLE_MS, () => {
    home()
    void ask('setRatingAside', {}).then(look)
  })
  const rating = state?.rating ?? false
  useEffect(() => {
    // What the officer asks is as a touch: it stands its whole minute, however long nobody was here before.
    if (rating) window.dispatchEvent(new Event('pointerdown'))
  }, [rating])

  if (!state) return null
  if (!state.open) return <Notice title={text.closed}>{text.closedHint}</Notice>
  if (rating)
    return (
      <Rating
        onDone={(said) => {
          home()
          setThanks(said)
          look()
        }}
      />
    )
  return (
    <div className="kiosk">
      <header className="kiosk-head">
        <strong className="grow">{state.office}</strong>
        {view !== 'start' && (
          <Button size="large" icon="home" onClick={home}>
            {text.home}
          </Button>
        )}
      </header>
      <main className="kiosk-main" key={visit}>
        {view === 'start' && (
          <>
            <h1>{thanks || text.welcome}</h1>
            <p>{text.choose}</p>
            <div className="kiosk-doors">
              <button type="button" className="kiosk-door" onClick={() => setView('procedures')}>
                <strong>{text.search.door}</strong>
                {text.search.doorHint}
              </button>
              <button type="button" className="kiosk-door" onClick={() => setView('look-up')}>
                <strong>{text.lookUp.door}</strong>
                {text.lookUp.doorHint}
              </button>
            </div>
          </>
        )}
        {view === 'procedures' && <Procedures />}
        {view === 'look-up' && <LookUp prefix={state.prefix} />}
      </main>
    </div>
  )
}

function Notice({ title, children }: { title: string; children: string }) {
  return (
    <div className="kiosk kiosk-notice">
      <h1>{title}</h1>
      <p>{children}</p>
    </div>
  )
}

/** Runs `then` after so long without a touch or a key, and again after each further such while. */
function useIdle(ms: number, then: () => void): void {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const restart = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        latest.current()
        restart()
      }, ms)
    }
    restart()
    window.addEventListener('pointerdown', restart, true)
    window.addEventListener('keydown', restart, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', restart, true)
      window.removeEventListener('keydown', restart, true)
    }
  }, [ms])
}
