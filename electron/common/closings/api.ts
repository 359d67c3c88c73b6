import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DayClosing } from './model.ts'

export const closingsApi = {
  /** Today in numbers, dossier by dossier, and what is still open. */
  today: query({ input: z.object({}), output: DayClosing, roles: EVERYBODY }),
  /** Makes and archives today's closing sheet (Phiếu chốt sổ); print it with papers.print. */
  make: command({
    input: z.object({}),
    output: z.object({ paperId: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: ['officer', 'leader', 'administrator'],
  }),
}
