import { useEffect, useState } from 'react'
import { counterNow } from '../../app/session.ts'

const TICK_MS = 10_000

/** The counter's moment, fresh enough for a due date: a form left open over noon must not promise the morning's. */
export function useNow() {
  const [now, setNow] = useState(counterNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(counterNow()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
