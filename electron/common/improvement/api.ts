import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Period } from '../time/periods.ts'
import { Improvement } from './model.ts'

const roles = ['officer', 'head', 'leader', 'administrator'] as const
const asked = {
  period: Period,
  /** With fewer dossiers nothing is proposed. */
  least: z.int().min(5).max(1000),
}

export const improvementApi = {
  /** What of the commune's procedures could be better, with the figures behind each. */
  show: query({ input: z.object(asked), output: Improvement, roles }),
  /** The same as a proposal on paper, archived under `about`. */
  makeSheet: command({
    input: z.object(asked),
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['PAPER_FAILED'],
    roles,
  }),
}
