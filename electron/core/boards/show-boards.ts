import { readSetting } from '../../../db/tables/settings.ts'
import type { BoardScreen } from '../../common/boards/screen-api.ts'
import { Commune } from '../../common/station/model.ts'
import type { Counter } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { officeName, officeOf } from '../papers/paper-head.ts'
import { getBoardRules } from './board-rules.ts'
import { publicBoards } from './public-boards.ts'

const NOTHING: BoardScreen = {
  open: false,
  office: '',
  boards: { apologies: [], results: [] },
  days: { apologies: 0, results: 0 },
}

/** Both boards and what stands behind them. */
export const showBoards: UseCase<'boards.show'> = ({ register, now }) =>
  done({ rules: getBoardRules(register), boards: publicBoards(register, now) })

/**
 * What the boards' window is told, whoever is signed in or nobody: it says nothing that does not hang on the wall.
 * The one answer there is; the window can ask for nothing else.
 */
export function boardScreen(counter: Counter): BoardScreen {
  const register = counter.open?.register
  if (!register || !readSetting(register, 'commune', Commune)) return NOTHING
  const { apologyDays, resultDays } = getBoardRules(register)
  return {
    open: true,
    office: officeName(officeOf({ register, counter })),
    boards: publicBoards(register, counter.clock()),
    days: { apologies: apologyDays, results: resultDays },
  }
}
