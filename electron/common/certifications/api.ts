import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { PlainDate } from '../time/model.ts'
import { BookLine, CertificationKind } from './model.ts'

export const certificationsApi = {
  /** A day of one book, and how many each book has of that day. */
  day: query({
    input: z.object({ day: PlainDate.nullable(), kind: CertificationKind }),
    output: z.object({
      day: PlainDate,
      lines: z.array(BookLine),
      counts: z.record(CertificationKind, z.int()),
    }),
    roles: EVERYBODY,
  }),
  /** Makes and archives the book of a day; print it with papers.print. */
  makeBook: command({
    input: z.object({ day: PlainDate, kind: CertificationKind }),
    output: z.object({ paperId: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: ['officer', 'specialist', 'leader', 'administrator'],
  }),
}
