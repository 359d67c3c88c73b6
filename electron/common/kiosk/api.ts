import { z } from 'zod'
import { command, query } from '../api-spec.ts'

const keepers = ['officer', 'administrator'] as const
const nothing = z.object({})

/** The citizen's window as the officer handles it; what the citizen can ask there is a table of its own (`citizen-api.ts`). */
export const kioskApi = {
  state: query({ input: nothing, output: z.object({ open: z.boolean() }), roles: keepers }),
  /** Opens it: the whole of a second display, a window where there is none. */
  open: command({ input: nothing, output: nothing, roles: keepers }),
  /** The only way it closes, but for the end of the program. */
  close: command({ input: nothing, output: nothing, roles: keepers }),
  /** Puts the questions of `satisfaction.ask` on it. */
  showRating: command({
    input: z.object({ ticket: z.string() }),
    output: nothing,
    errors: ['KIOSK_CLOSED'],
    roles: ['officer'],
  }),
}
