import { useEffect, useRef } from 'react'

const MINUTE_MS = 60_000

/** Reads again what depends on the clock alone: remaining times, what is due today. */
export function useEveryMinute(act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const timer = setInterval(() => latest.current(), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
}
