import type { ApologyBoardPaper, ResultBoardPaper } from '../../common/papers/records/public-board.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { letterHead, officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { getBoardRules } from './board-rules.ts'
import { publicBoards } from './public-boards.ts'

/** A board for the wall, as the public reads it today; an empty one says so. */
export const makeBoardSheet: UseCase<'boards.makeSheet'> = async (act, { board }) => {
  const office = officeOf(act)
  const rules = getBoardRules(act.register)
  const boards = publicBoards(act.register, act.now)
  const base = (kind: 'apology-board' | 'result-board') => ({
    ...paperBase(kind, office, act.now),
    head: letterHead(office, act.now),
    paperNo: null,
    office: officeName(office),
    reduced: rules.name !== 'full',
  })
  const record: ApologyBoardPaper | ResultBoardPaper =
    board === 'apologies'
      ? { kind: 'apology-board', ...base('apology-board'), days: rules.apologyDays, rows: boards.apologies }
      : { kind: 'result-board', ...base('result-board'), days: rules.resultDays, rows: boards.results }
  const about = `${record.kind}:${dayOf(act.now)}`
  const made = await archivePaper(act, { id: about, noun: 'board' }, record)
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
