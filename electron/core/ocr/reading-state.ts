import { countFaults, countOcr, tryAgain } from '../../../db/tables/ocr.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { PAUSED } from './read-papers.ts'

/** How far reading has come. */
export const readingState: UseCase<'ocr.state'> = ({ register }) =>
  done({ ...countOcr(register), paused: getSetting(register, PAUSED) === true })

/** Why pages were put aside. */
export const pagesAside: UseCase<'ocr.aside'> = ({ register }) => done(countFaults(register))

/** Stops reading on this PC or lets it go on; like a draft, of no interest to the journal. */
export const pauseReading: UseCase<'ocr.pause'> = (act, { paused }) => {
  const reply = commit<Record<string, never>, never>(act, () => {
    putSetting(act.register, PAUSED, paused)
    return done({})
  })
  act.counter.onChanged(['ocr'])
  return reply
}

/** Lets what was put aside wait for its turn again. */
export const retryReading: UseCase<'ocr.retry'> = (act) => {
  const reply = commit<{ pages: number }, never>(act, () => done({ pages: tryAgain(act.register) }))
  act.counter.onChanged(['ocr'])
  return reply
}
