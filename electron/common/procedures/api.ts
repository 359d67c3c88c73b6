import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { CatalogueProcedure } from './delta.ts'
import { Catalogue, Channel, Procedure, Unconfirmed } from './model.ts'

const Gap = z.object({ what: Unconfirmed, channel: Channel.nullable() })

/** A procedure as lists show it; `search.ts` works on it as it is. */
export const ProcedureLine = z.object({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  inForce: z.boolean(),
  limits: Procedure.shape.limits,
  /** What an administrator has to settle before it can be in force. */
  gaps: z.array(Gap),
})
export type ProcedureLine = z.infer<typeof ProcedureLine>

const onProcedure = { code: z.string(), version: z.int() }
const answer = z.object({ code: z.string(), version: z.int(), gaps: z.array(Gap) })

export const proceduresApi = {
  list: query({
    input: z.object({}),
    output: z.object({ catalogue: Catalogue.shape.version, lines: z.array(ProcedureLine) }),
    roles: EVERYBODY,
  }),
  get: query({
    input: z.object({ code: z.string() }),
    output: z.object({
      procedure: Procedure,
      version: z.int(),
      changedAt: Instant,
      gaps: z.array(Gap),
      catalogue: Catalogue.shape.version,
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /**
   * The administrator fills in what the source left open; `settled` are the marks struck by it. What is filled in
   * only half stays marked, so nothing becomes certain by a slip.
   */
  confirm: command({
    input: z.object({
      ...onProcedure,
      limits: Procedure.shape.limits,
      fees: Procedure.shape.fees,
      components: Procedure.shape.components,
      result: Procedure.shape.result,
      decision: Procedure.shape.decision,
      signOffRequired: z.boolean(),
      /** What a supplement does to the clock of its dossiers from now on; absent: as before. */
      supplementClock: Procedure.shape.supplementClock.optional(),
      settled: z.array(Unconfirmed),
      /** The decision or notice it rests on, in the administrator's words. */
      basis: z.string().trim().min(3).max(500),
    }),
    output: answer,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    roles: ['administrator'],
  }),
  /** The internal process: who does what in which part of the limit, and whose signatures it takes. */
  setSteps: command({
    input: z.object({
      ...onProcedure,
      steps: Procedure.shape.steps,
      departmentSignOff: z.boolean(),
      signOffRequired: z.boolean(),
    }),
    output: answer,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'STEPS_DO_NOT_ADD_UP', 'SIGNER_MISSING'],
    roles: ['administrator'],
  }),
  /** In force it can be taken in; out of force it stays in the catalogue and on old dossiers. */
  setInForce: command({
    input: z.object({ ...onProcedure, inForce: z.boolean() }),
    output: answer,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_CONFIRMED'],
    roles: ['administrator'],
  }),
  /** Changes of the catalogue from above that meet the commune's own edits: both values side by side. */
  choices: query({
    input: z.object({}),
    output: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        field: z.string(),
        catalogueVersion: z.string(),
        version: z.int(),
        cameAt: Instant,
        /** The procedure is abolished above, and edited and in force here. */
        abolished: z.boolean(),
        fields: z.array(
          z.object({
            field: CatalogueProcedure.keyof(),
            ours: z.unknown(),
            theirs: z.unknown(),
            /** Who has changed it since it last came from above. */
            changedBy: z.enum(['commune', 'above', 'both']),
          }),
        ),
      }),
    ),
    roles: EVERYBODY,
  }),
  /** Settles one of them: `take` are the members that are as from above, the others stay as they are here. */
  choose: command({
    input: z.object({
      ...onProcedure,
      take: z.array(CatalogueProcedure.keyof()),
      /** Of an abolished one: goes out of force. */
      abolish: z.boolean().default(false),
    }),
    output: answer.extend({ inForce: z.boolean() }),
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    roles: ['administrator'],
  }),
}
