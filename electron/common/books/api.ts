import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { PlainDate } from '../time/model.ts'
import { BookRequest, BookVolume, DayList, VolumeOf } from './model.ts'

/**
 * Why a book cannot be made: no such dossier · nothing on it · more than a book holds (`details.most`) · dossiers of
 * several people, days or receivers on a list of one · no address to write on a label · laying it out failed.
 */
const FAULTS = ['NOT_FOUND', 'EMPTY', 'TOO_MANY', 'MIXED', 'NO_ADDRESS', 'PAPER_FAILED'] as const

export const booksApi = {
  /** Fields of work a book can be opened for. */
  fields: query({ input: z.object({}), output: z.array(z.string()), roles: EVERYBODY }),
  /** Which volume the register book of a field is in a year; the first one until somebody says otherwise. */
  volume: query({ input: VolumeOf, output: BookVolume, roles: EVERYBODY }),
  /** The office opened another volume: books of that field and year bear it from now on. */
  setVolume: command({
    input: VolumeOf.extend({ volume: BookVolume }),
    output: z.object({}),
    roles: ['officer', 'administrator'],
  }),
  /** Lists that a day's acts ask for: hand-overs, results, one person's dossiers, labels. */
  day: query({ input: z.object({ day: PlainDate }), output: z.array(DayList), roles: EVERYBODY }),
  /** The book as it would be, without a number, nothing is archived; `about` leads to what was made of it before. */
  preview: query({
    input: z.object({ request: BookRequest }),
    output: z.object({ pdf: z.instanceof(Uint8Array), about: z.string() }),
    errors: FAULTS,
    roles: EVERYBODY,
  }),
  /** Makes the book, numbers and archives it; `about` leads to it in papers.list. */
  make: command({
    input: z.object({ request: BookRequest }),
    output: z.object({ paperId: z.string(), about: z.string() }),
    errors: FAULTS,
    roles: EVERYBODY,
  }),
}
