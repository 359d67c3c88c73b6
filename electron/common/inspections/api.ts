import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Period } from '../time/periods.ts'
import { Instant, PlainDate } from '../time/model.ts'
import { Answer, Check, CheckName, GivenAnswer, JournalCheck, Measure, SampleSize, Seed } from './model.ts'

const roles = ['leader', 'administrator'] as const
const drawn = { period: Period, seed: Seed, size: SampleSize }
const Field = z.object({ field: z.string(), of: z.int(), taken: z.int() })

/** An inspection as the list of them shows it. */
export const InspectionLine = z.object({
  id: z.string(),
  from: PlainDate,
  to: PlainDate,
  startedAt: Instant,
  startedBy: z.string(),
  closedAt: Instant.nullable(),
  dossiers: z.int(),
  /** Of these every check has been answered. */
  done: z.int(),
  faults: z.int(),
})
export type InspectionLine = z.infer<typeof InspectionLine>

/** A dossier of the sample. */
export const SampledLine = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  field: z.string(),
  /** Checks that nobody has answered yet. */
  open: z.int(),
  /** Faults: found by the inspector, and of what is still open those the register knows. */
  faults: z.int(),
  /** Open ones of which only a person can tell. */
  toLook: z.int(),
})
export type SampledLine = z.infer<typeof SampledLine>

export const inspectionsApi = {
  /** Of each field of a period how many there are and how many a sample would take. */
  plan: query({
    input: z.object(drawn),
    output: z.object({ fields: z.array(Field), total: z.int() }),
    roles,
  }),
  /** Draws the sample and answers what the register knows; the checks stay as they were found then. */
  start: command({
    input: z.object(drawn),
    output: z.object({ id: z.string() }),
    errors: ['NOTHING_THERE', 'TOO_MANY'],
    roles,
  }),
  /** Every inspection, the newest first. */
  list: query({ input: z.object({}), output: z.array(InspectionLine), roles }),
  get: query({
    input: z.object({ id: z.string() }),
    output: z.object({
      id: z.string(),
      ...drawn,
      startedAt: Instant,
      startedBy: z.string(),
      fields: z.array(Field),
      dossiers: z.array(SampledLine),
      /** Of each check how many dossiers stand how. */
      tallies: z.array(
        z.object({ check: CheckName, fine: z.int(), fault: z.int(), none: z.int(), open: z.int() }),
      ),
      measures: z.array(Measure.extend({ id: z.string() })),
      journal: JournalCheck.nullable(),
      closed: z.object({ at: Instant, by: z.string(), conclusion: z.string() }).nullable(),
      /** Finds its report in `papers.list`. */
      about: z.string(),
    }),
    errors: ['NOT_FOUND'],
    roles,
  }),
  /** One dossier of the sample with its checks. */
  dossier: query({
    input: z.object({ id: z.string(), dossierId: z.string() }),
    output: z.object({
      line: SampledLine,
      checks: z.array(Check.extend({ answer: GivenAnswer.nullable() })),
    }),
    errors: ['NOT_FOUND'],
    roles,
  }),
  /** What the inspector says; said again it takes the place of what was said. */
  answer: command({
    input: z.object({ id: z.string(), dossierId: z.string(), answers: z.array(Answer).min(1) }),
    output: z.object({ open: z.int() }),
    errors: ['NOT_FOUND', 'CLOSED', 'NOTE_MISSING'],
    roles,
  }),
  /** A new measure (`measureId` null), or another wording. */
  putMeasure: command({
    input: z.object({ id: z.string(), measureId: z.string().nullable(), measure: Measure }),
    output: z.object({ measureId: z.string() }),
    errors: ['NOT_FOUND', 'CLOSED'],
    roles,
  }),
  dropMeasure: command({
    input: z.object({ id: z.string(), measureId: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'CLOSED'],
    roles,
  }),
  /** Walks the whole journal, which may take minutes; `verification` tells how far it is. */
  verify: command({
    input: z.object({ id: z.string() }),
    output: z.object({ whole: z.boolean() }),
    errors: ['NOT_FOUND', 'CLOSED', 'RUNNING'],
    roles,
  }),
  /** The walk that is under way; null when none is. */
  verification: query({
    input: z.object({}),
    output: z.object({ checked: z.int(), total: z.int() }).nullable(),
    roles,
  }),
  /** Nothing of it changes afterwards; its report can be made. */
  close: command({
    input: z.object({ id: z.string(), conclusion: z.string().trim().min(3).max(3000) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'CLOSED', 'UNANSWERED', 'JOURNAL_UNCHECKED'],
    roles,
  }),
  /** The report of a closed inspection, numbered, as a PDF. */
  makeReport: command({
    input: z.object({ id: z.string() }),
    output: z.object({ paperId: z.string() }),
    errors: ['NOT_FOUND', 'NOT_CLOSED', 'PAPER_FAILED'],
    roles,
  }),
}
