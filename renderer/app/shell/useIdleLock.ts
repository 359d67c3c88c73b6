import { useEffect, useRef } from 'react'

const CHECK_MS = 5_000

/** Calls `lock` after so many minutes without a key, click or movement. Wall-clock, so a PC that slept locks at once. */
export function useIdleLock(minutes: number | undefined, lock: () => void): void {
  const latest = useRef(lock)
  useEffect(() => {
    latest.current = lock
  })
  useEffect(() => {
    if (minutes === undefined) return
    let lastAct = Date.now()
    const acted = () => {
      lastAct = Date.now()
    }
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const name of events) window.addEventListener(name, acted, { passive: true, capture: true })
    const timer = setInterval(() => {
      if (Date.now() - lastAct >= minutes * 60_000) latest.current()
    }, CHECK_MS)
    return () => {
      clearInterval(timer)
      for (const name of events) window.removeEventListener(name, acted, { capture: true })
    }
  }, [minutes])
}
