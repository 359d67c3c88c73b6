import { useEffect, useState } from 'react'
import { clockOf, dayOf } from '../../electron/common/time/rules.ts'
import { DateText } from '../ui/DateText.tsx'
import './Clock.css'
import { counterNow } from './session.ts'

/** The counter's day and time, minutes exact. */
export function Clock() {
  const [now, setNow] = useState(counterNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(counterNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="clock">
      <strong className="number">{clockOf(now)}</strong>
      <DateText day={dayOf(now)} weekday />
    </span>
  )
}
