import { useEffect, useState } from 'react'

/** Seconds left of a waiting time. @returns the seconds and a function that starts them anew. */
export function useCountdown(): [seconds: number, start: (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= until) setUntil(0)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  const start = (seconds: number) => {
    setNow(Date.now())
    setUntil(seconds > 0 ? Date.now() + seconds * 1000 : 0)
  }
  return [until === 0 ? 0 : left, start]
}
