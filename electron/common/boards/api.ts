import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { BOARDS, BoardRules, Boards } from './model.ts'

const nothing = z.object({})
const keepers = ['officer', 'leader', 'administrator'] as const

export const boardsApi = {
  /** Both boards as the public reads them now, and the setting behind them. */
  show: query({
    input: nothing,
    output: z.object({ rules: BoardRules, boards: Boards }),
    roles: keepers,
  }),
  setRules: command({ input: z.object({ rules: BoardRules }), output: nothing, roles: ['administrator'] }),
  /** Lays a board out for the wall and archives it; `about` leads to it in papers.list. */
  makeSheet: command({
    input: z.object({ board: z.enum(BOARDS) }),
    output: z.object({ paperId: z.string(), about: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: keepers,
  }),
  /** Whether the boards' own window is open. */
  screen: query({ input: nothing, output: z.object({ open: z.boolean() }), roles: keepers }),
  /** Opens it: the whole of a further display, else a window. */
  openScreen: command({ input: nothing, output: nothing, roles: keepers }),
  closeScreen: command({ input: nothing, output: nothing, roles: keepers }),
}
