import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { BoardRules, defaultBoardRules } from '../../common/boards/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'board-rules'

/** What the public sees of a dossier, and for how long. */
export function getBoardRules(register: Register): BoardRules {
  return readSetting(register, KEY, BoardRules) ?? defaultBoardRules
}

/** The administrator's choice; the screen follows at once, sheets on the wall stay what they are. */
export const setBoardRules: UseCase<'boards.setRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const before = getBoardRules(act.register)
    putSetting(act.register, KEY, rules)
    journal.record({
      noun: 'board',
      entityId: KEY,
      verb: 'rules-changed',
      scope: 'local',
      payload: { rules, before },
    })
    return done({})
  })
