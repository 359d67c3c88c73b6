import { z } from 'zod'
import { PlainDate } from '../time/model.ts'

/* What the office says in public of its own work: for whom it was late and when they will have it, and what is ready.
   What it says of persons is reduced before it leaves the register. */

/** `full` as written · `family-initials` `Nguyễn T. Đ.` · `initials` `N. T. Đ.` · `hidden` not at all. */
export const NAME_STYLES = ['full', 'family-initials', 'initials', 'hidden'] as const
export const NameStyle = z.enum(NAME_STYLES)
export type NameStyle = z.infer<typeof NameStyle>

/** `name` of the procedure, or only its `field`. */
export const PROCEDURE_STYLES = ['name', 'field', 'hidden'] as const

const days = (usual: number) => z.int().min(1).max(365).default(usual)

/** What an administrator lets the public see, and for how many days. */
export const BoardRules = z
  .strictObject({
    /** Of persons; an organisation is named whole. */
    name: NameStyle.default('family-initials'),
    /** The dossier's number, by which its owner finds it. */
    number: z.boolean().default(true),
    procedure: z.enum(PROCEDURE_STYLES).default('name'),
    /** From the signature of the letter, and as long as the dossier is open. */
    apologyDays: days(30),
    /** From the day the result was there. */
    resultDays: days(15),
  })
  .refine(({ name, number }) => number || name !== 'hidden', 'a line that nobody could find')
export type BoardRules = z.infer<typeof BoardRules>
export const defaultBoardRules: BoardRules = BoardRules.parse({})

const who = {
  dossierNo: z.string().max(60).nullable(),
  name: z.string().max(300).nullable(),
  procedure: z.string().max(1000).nullable(),
}

/** A dossier whose owner was asked to excuse the delay. */
export const ApologyRow = z.strictObject({
  ...who,
  firstDueDay: PlainDate,
  newDueDay: PlainDate,
  /** Why, in the words of the commune's list; null where it says nothing. */
  cause: z.string().max(300).nullable(),
  /** When the result was there; null while it is not. */
  finishedDay: PlainDate.nullable(),
})
export type ApologyRow = z.infer<typeof ApologyRow>

/** A dossier with its answer: to be fetched, or given back. What the answer is stays between the office and its owner. */
export const ResultRow = z.strictObject({
  ...who,
  finishedDay: PlainDate,
  outcome: z.enum(['early', 'on-time', 'late']),
  state: z.enum(['waiting', 'returned']),
})
export type ResultRow = z.infer<typeof ResultRow>

export const Boards = z.strictObject({ apologies: z.array(ApologyRow), results: z.array(ResultRow) })
export type Boards = z.infer<typeof Boards>

/** Lines of one board; older ones are left out. */
export const MOST_ROWS = 400

export const BOARDS = ['apologies', 'results'] as const
export type Board = (typeof BOARDS)[number]
