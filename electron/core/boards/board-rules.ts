import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { BoardRules, defaultBoardRules } from '../../common/boards/model.ts'
import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'

const KEY = 'board-rules'

/** What the public sees of a dossier, and for how long. */
export function getBoardRules(register: Register): BoardRules {
  return readSetting(register, KEY, BoardRules) ?? defaultBoardRules
}

/** The administrator's choice; the screen follows at once, sheets on the wall stay what they are. */
export const setBoardRules: UseCase<'boards.setRules'> = (act, { rules }) =>
  changeSetting(act, KEY, rules, {
    noun: 'board',
    verb: 'rules-changed',
    payload: () => ({ rules, before: getBoardRules(act.register) }),
  })
