import { useEffect, useState } from 'react'
import type { BoardScreen as Told } from '../../electron/common/boards/screen-api.ts'
import { boards as catalogue } from '../i18n/boards.ts'
import './boards.css'
import { BoardSlide } from './BoardSlide.tsx'
import { slidesOf } from './slides.ts'

const words = catalogue.screen
/** Long enough to read a page aloud to somebody. */
const TURNS_MS = 15_000
/** Head and foot, and a line of three rows of letters, in CSS pixels. */
const AROUND = 230
const LINE = 120

declare global {
  interface Window {
    boards: { read: () => Promise<unknown> }
  }
}

/** The public boards on a screen of their own: page after page by itself, read again at each turn. */
export function BoardScreen() {
  const [told, setTold] = useState<Told | null>(null)
  const [turn, setTurn] = useState(0)
  const height = useHeight()
  useEffect(() => {
    const read = () =>
      void window.boards.read().then((answer) => {
        setTold(answer as Told)
        setTurn((before) => before + 1)
      })
    read()
    const timer = setInterval(read, TURNS_MS)
    return () => clearInterval(timer)
  }, [])
  if (!told) return null
  if (!told.open)
    return (
      <div className="board-screen board-closed">
        <h1>{words.closed}</h1>
      </div>
    )
  const slides = slidesOf(told.boards, Math.max(2, Math.floor((height - AROUND) / LINE)))
  return <BoardSlide told={told} slide={slides[(turn - 1) % slides.length]!} />
}

function useHeight(): number {
  const [height, setHeight] = useState(window.innerHeight)
  useEffect(() => {
    const measure = () => setHeight(window.innerHeight)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return height
}
