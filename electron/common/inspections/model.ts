import { z } from 'zod'
import { Instant, PlainDate } from '../time/model.ts'

/** How many dossiers of each field: so many, or this share of them; at least one of a field that has any. */
export const SampleSize = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('number'), value: z.int().min(1).max(100) }),
  z.strictObject({ by: z.literal('percent'), value: z.int().min(1).max(100) }),
])
export type SampleSize = z.infer<typeof SampleSize>

/** What the sample is drawn with: whoever types the same one draws the same dossiers. */
export const Seed = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{1,20}$/)

/** More than anybody looks through; and so that a slip of the hand does not make thousands of lines. */
export const MOST_DOSSIERS = 500

/** What is asked of each dossier, in the order of its life. */
export const CHECKS = [
  /** Papers asked for that are not in the procedure's list. */
  'extra-papers',
  /** More than one supplement asked for (NĐ 118/2025 Đ11). */
  'supplement-once',
  'due-date',
  'recorded-late',
  'papers-digitised',
  'signed-off',
  'result-digitised',
  'apology',
  /** Why it was late. */
  'cause',
] as const
export const CheckName = z.enum(CHECKS)
export type CheckName = z.infer<typeof CheckName>

/** As it should be · it is not · only a person can tell · the question does not arise. */
export const Finding = z.enum(['fine', 'fault', 'look', 'none'])
export type Finding = z.infer<typeof Finding>

/** What the register says about a check; each with the moments and words that its sentence needs. */
export const SAYS = [
  'nothing-asked',
  'asked-from-list',
  'asked-other',
  'asked-once',
  'asked-twice',
  'due-as-counted',
  'due-differs',
  'due-corrected',
  'due-not-countable',
  'recorded-at-once',
  'recorded-same-day',
  'recorded-later',
  'steps-recorded-later',
  'imported',
  'no-papers-to-scan',
  'papers-scanned',
  'papers-not-scanned',
  'sign-off-not-needed',
  'not-decided',
  'signed',
  'sign-off-missing',
  'no-result',
  'result-scanned',
  'result-not-scanned',
  'not-late',
  'late-by-supplement',
  'apology-in-time',
  'apology-short-notice',
  'apology-too-late',
  'apology-missing',
  'cause-confirmed',
  'cause-given',
  'cause-sent-back',
  'cause-missing',
] as const

/** One check of a dossier with what the register says about it, as things stood when the sample was drawn. */
export const Check = z.strictObject({
  check: CheckName,
  finding: Finding,
  says: z.enum(SAYS),
  moments: z.array(Instant).max(10),
  words: z.array(z.string().max(1000)).max(60),
})
export type Check = z.infer<typeof Check>

/** What the inspector says: never left open. */
export const Verdict = z.enum(['fine', 'fault', 'none'])
export type Verdict = z.infer<typeof Verdict>

export const Answer = z.strictObject({
  check: CheckName,
  verdict: Verdict,
  /** Why, wherever it is not what the register says. */
  note: z.string().trim().max(1000),
})
export type Answer = z.infer<typeof Answer>

/** An answer with who gave it. */
export const GivenAnswer = Answer.extend({ at: Instant, by: z.string() })
export type GivenAnswer = z.infer<typeof GivenAnswer>

/** What is done about what was found. */
export const Measure = z.strictObject({
  fault: z.string().trim().min(3).max(500),
  measure: z.string().trim().min(3).max(1000),
  person: z.string().trim().min(2).max(120),
  until: PlainDate,
})
export type Measure = z.infer<typeof Measure>

/** The first entry of the journal that does not fit. */
export const JournalFault = z.object({
  epoch: z.int(),
  seq: z.int(),
  fault: z.enum(['gap', 'broken-chain', 'header-changed', 'payload-changed']),
  /** What stands at that place, as far as it can be read. */
  at: Instant.nullable(),
  officerName: z.string(),
})

/** How the journal was found. */
export const JournalCheck = z.object({
  checkedAt: Instant,
  /** Entries up to the one at which the walk ended. */
  entries: z.int(),
  fault: JournalFault.nullable(),
})
export type JournalCheck = z.infer<typeof JournalCheck>
