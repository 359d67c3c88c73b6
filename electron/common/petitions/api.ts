import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { Period } from '../time/periods.ts'
import {
  PetitionChannel,
  PetitionFacts,
  PetitionKind,
  PetitionState,
  PetitionStatus,
  WantedAct,
} from './model.ts'
import { OUTCOMES } from './report.ts'
import { PERSONAL } from './personal-data.ts'
import { PetitionRules } from './setting.ts'

/* An accusation is there only for those who handle it: to everybody else each call answers as if it did not exist. */

/** Those who work on petitions; the administrator keeps the setting. */
const WORKERS = ['officer', 'specialist', 'head', 'leader'] as const

export const PetitionView = z.enum(['to-hand-over', 'to-answer', 'overdue', 'to-publish', 'all'])
export type PetitionView = z.infer<typeof PetitionView>

export const PetitionLine = z.object({
  id: z.string(),
  petitionNo: z.string(),
  kind: PetitionKind,
  channel: PetitionChannel,
  status: PetitionStatus,
  /** Null: nameless. */
  name: z.string().nullable(),
  content: z.string(),
  receivedAt: Instant,
  answerBy: Instant.nullable(),
  late: z.boolean(),
  assignee: z.string().nullable(),
})
export type PetitionLine = z.infer<typeof PetitionLine>

const Count = z.int().min(0)
const Figures = z.object({
  rows: z.array(
    z.object({
      kind: PetitionKind,
      carried: Count,
      received: Count,
      byChannel: z.record(PetitionChannel, Count),
      published: Count,
      ...(Object.fromEntries(OUTCOMES.map((one) => [one, Count])) as Record<
        (typeof OUTCOMES)[number],
        typeof Count
      >),
    }),
  ),
  topics: z.array(z.object({ topic: z.string(), label: z.string(), received: Count, answered: Count })),
})

const Published = z.object({
  petitionNo: z.string(),
  receivedAt: Instant,
  publishedAt: Instant,
  question: z.string(),
  answer: z.string(),
})

const intakeErrors = [
  'TOPIC_UNKNOWN',
  'PROCEDURE_UNKNOWN',
  'ANONYMOUS_NOT_TAKEN',
  'ACCUSED_UNKNOWN',
  'ACCUSED_RECEIVES',
  'NO_HANDLER',
] as const

export const petitionsApi = {
  /** Registers it under the next number, and makes the slip for whoever brought it. */
  receive: command({
    input: z.object({ facts: PetitionFacts, draftId: z.string().nullable().default(null) }),
    output: z.object({
      id: z.string(),
      petitionNo: z.string(),
      answerBy: Instant.nullable(),
      /** Null: it is registered, and its slip could not be drawn; `makeReceipt` tries again. */
      paperId: z.string().nullable(),
    }),
    errors: [...intakeErrors],
    roles: WORKERS,
  }),
  makeReceipt: command({
    input: z.object({ id: z.string() }),
    output: z.object({ paperId: z.string() }),
    errors: ['NOT_FOUND', 'PAPER_FAILED'],
    roles: WORKERS,
  }),
  list: query({
    input: z.object({ view: PetitionView, text: z.string().max(200).default('') }),
    output: z.object({
      lines: z.array(PetitionLine),
      counts: z.record(PetitionView, z.int()),
    }),
    roles: EVERYBODY,
  }),
  get: query({
    input: z.object({ id: z.string() }),
    output: z.object({
      id: z.string(),
      state: PetitionState,
      topic: z.string(),
      procedureName: z.string().nullable(),
      accusedNames: z.array(z.string()),
      /** The dossier it is about, where this register has it. */
      dossier: z.object({ id: z.string(), dossierNo: z.string() }).nullable(),
      late: z.boolean(),
      possible: z.array(z.string()),
      timeline: z.array(
        z.object({
          kind: z.string(),
          at: Instant,
          officerName: z.string(),
          /** To whom it went. */
          to: z.string().nullable(),
          /** How the answer was given. */
          by: z.string().nullable(),
          words: z.string().nullable(),
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** One act of its life, on the version the officer saw. */
  act: command({
    input: z.object({ id: z.string(), version: z.int(), act: WantedAct }),
    output: z.object({ id: z.string(), version: z.int() }),
    errors: [
      'NOT_FOUND',
      'CHANGED_MEANWHILE',
      'NOT_POSSIBLE',
      'RECEIVER_UNKNOWN',
      'RECEIVER_ACCUSED',
      'ONE_PERSON',
      'PERSONAL_DATA',
      ...intakeErrors,
    ],
    roles: WORKERS,
  }),
  /** Takes back the officer's own last act. */
  undo: command({
    input: z.object({ id: z.string(), version: z.int() }),
    output: z.object({ id: z.string(), version: z.int() }),
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_POSSIBLE', 'PRINTED'],
    roles: WORKERS,
  }),
  /** What in a text for the public would tell who somebody is. */
  checkPublic: query({
    input: z.object({ id: z.string(), text: z.string().max(20_000) }),
    output: z.object({ found: z.array(z.enum(PERSONAL)) }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** The figures of a period, of what the signed-in officer may see. */
  report: query({
    input: Period,
    output: Figures.extend({ withAccusations: z.boolean() }),
    roles: EVERYBODY,
  }),
  makeReport: command({
    input: Period,
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: WORKERS,
  }),
  /** Answers made public within a period, without anything of the persons. */
  published: query({
    input: Period,
    output: z.object({ lines: z.array(Published) }),
    roles: EVERYBODY,
  }),
  makeBoard: command({
    input: Period,
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['PAPER_FAILED', 'NOTHING_PUBLISHED'],
    roles: WORKERS,
  }),
  /** Where the papers of a period lie (`papers.list`), for whoever asks. */
  papersOf: query({
    input: Period,
    output: z.object({ report: z.string(), board: z.string() }),
    roles: EVERYBODY,
  }),
  rules: query({ input: z.object({}), output: PetitionRules, roles: EVERYBODY }),
  /** Open petitions that had no limit get the one that is confirmed now. */
  setRules: command({
    input: z.object({ rules: PetitionRules }),
    output: z.object({}),
    errors: ['TOPIC_IN_USE'],
    roles: ['administrator'],
  }),
}

/** A period as part of what its papers are about. */
export const periodText = ({ from, to }: Period) => `${from}/${to}`
