import type { ApologyRow, ResultRow } from '../../electron/common/boards/model.ts'
import type { BoardScreen } from '../../electron/common/boards/screen-api.ts'
import { formatDay } from '../../electron/common/time/rules.ts'
import { OUTCOME_WORDS, STATE_WORDS } from '../forms/boards/words.ts'
import { boards as catalogue } from '../i18n/boards.ts'
import type { Slide } from './slides.ts'

const words = catalogue.screen

/** One picture of the screen. */
export function BoardSlide({ told, slide }: { told: BoardScreen; slide: Slide }) {
  const { board, from, to, page, pages } = slide
  const days = told.days[board]
  return (
    <div className={`board-screen board-${board}`}>
      <header className="board-head">
        <span>{told.office}</span>
        <h1>{words.titles[board]}</h1>
      </header>
      <main className="board-lines">
        {from === to && <p className="board-nothing">{words.none[board](days)}</p>}
        {board === 'apologies'
          ? told.boards.apologies.slice(from, to).map((row, at) => <Apology key={from + at} row={row} />)
          : told.boards.results.slice(from, to).map((row, at) => <Result key={from + at} row={row} />)}
      </main>
      <footer className="board-foot">
        <span>{words.leads[board]}</span>
        {pages > 1 && <span className="number">{words.page(page, pages)}</span>}
      </footer>
    </div>
  )
}

function Who({ row }: { row: ApologyRow | ResultRow }) {
  const first = row.name ?? row.dossierNo
  const below = [row.name && row.dossierNo, row.procedure].filter(Boolean).join(' · ')
  return (
    <div className="board-who">
      <strong className="number">{first}</strong>
      <span className="number">{below}</span>
    </div>
  )
}

function Apology({ row }: { row: ApologyRow }) {
  return (
    <div className="board-line">
      <Who row={row} />
      <div className="board-what">
        <strong>{row.finishedDay ? words.finished : words.newDue(formatDay(row.newDueDay))}</strong>
        <span>{[words.firstDue(formatDay(row.firstDueDay)), row.cause].filter(Boolean).join('; ')}</span>
      </div>
    </div>
  )
}

function Result({ row }: { row: ResultRow }) {
  return (
    <div className={`board-line ${row.state === 'returned' ? 'board-past' : ''}`}>
      <Who row={row} />
      <div className="board-what">
        <strong>{row.state === 'waiting' ? words.waiting : STATE_WORDS.returned}</strong>
        <span>{words.since(formatDay(row.finishedDay), OUTCOME_WORDS[row.outcome])}</span>
      </div>
    </div>
  )
}
