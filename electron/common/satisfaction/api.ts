import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { AskedHow, Month, OfficeAnswers, SatisfactionRules, ServiceAnswers } from './model.ts'

const dossier = { dossierId: z.string() }
/** Of one officer or procedure; null where too few have answered to say anything. */
const Score = z.object({ ratings: z.int(), points: z.number().nullable(), band: z.string().nullable() })
export type Score = z.infer<typeof Score>
const Mean = z.object({ criterion: z.int(), answers: z.int(), mean: z.number().nullable() })

/**
 * Satisfaction (NĐ 61/2018 Đ31). That somebody was asked is journaled; what they said is counted by procedure, officer and
 * month and kept nowhere else.
 */
export const satisfactionApi = {
  /** Whether this dossier's receiver was asked; `may`: the result is given out, and nobody has. */
  ofDossier: query({
    input: z.object(dossier),
    output: z.object({ asked: z.object({ at: Instant, how: AskedHow }).nullable(), may: z.boolean() }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** Asks once for each dossier; the ticket lets one rating in, and nothing says which. A paper form needs none. */
  ask: command({
    input: z.object({ ...dossier, how: AskedHow }),
    output: z.object({ ticket: z.string().nullable() }),
    errors: ['NOT_FOUND', 'NOT_RETURNED', 'ASKED_ALREADY'],
    roles: ['officer'],
  }),
  rate: command({
    input: z.object({ ticket: z.string(), service: ServiceAnswers, office: OfficeAnswers.nullable() }),
    output: z.object({}),
    errors: ['TICKET_SPENT'],
    roles: ['officer'],
  }),
  /** Whoever was asked would rather not: the ticket is spent, and nothing is counted. */
  decline: command({ input: z.object({ ticket: z.string() }), output: z.object({}), roles: ['officer'] }),
  /** A paper form out of the box. */
  enterPaper: command({
    input: z.object({
      procedureCode: z.string(),
      officerId: z.string(),
      month: Month,
      service: ServiceAnswers,
      office: OfficeAnswers.nullable(),
    }),
    output: z.object({}),
    errors: ['PROCEDURE_UNKNOWN', 'OFFICER_UNKNOWN', 'MONTH_AHEAD'],
    roles: ['officer', 'administrator'],
  }),
  /** The paper form, with procedure and officer filled in where a dossier is named; never with its number. */
  makeForm: command({
    input: z.object({ dossierId: z.string().nullable() }),
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['NOT_FOUND', 'PAPER_FAILED'],
    roles: ['officer', 'administrator'],
  }),
  /** What was answered in these months. Officers are told to leader and administrator; others find themselves alone. */
  results: query({
    input: z.object({ from: Month, to: Month }),
    output: z.object({
      asked: z.int(),
      all: Score,
      criteria: z.array(Mean),
      least: z.int(),
      officers: z.array(Score.extend({ officerId: z.string(), name: z.string() })),
      procedures: z.array(Score.extend({ code: z.string(), name: z.string() })),
    }),
    roles: EVERYBODY,
  }),
  rules: query({ input: z.object({}), output: SatisfactionRules, roles: EVERYBODY }),
  setRules: command({
    input: z.object({ rules: SatisfactionRules }),
    output: z.object({}),
    roles: ['administrator'],
  }),
}
