import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DossierCopy } from '../sync/copy-model.ts'
import { Instant } from '../time/model.ts'
import { Stranded, StrandedChoice, TakeOverSummary } from './take-over-model.ts'

/** Who may take over what was with a PC that is no more. */
const TAKERS = ['officer', 'leader', 'administrator'] as const

export const copiesApi = {
  /** Dossiers of the commune's other stations by the words of their number, person or procedure, the newest first. */
  search: query({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    output: z.array(
      DossierCopy.extend({
        heardAt: Instant,
        /** The PC it is with is no more: it can be taken over. */
        orphaned: z.boolean(),
        /** It is with this PC already, and its data are still to come. */
        coming: z.boolean(),
        /** Its data came and could not be used; they are fetched anew by `takeOver`. */
        spoilt: z.boolean(),
      }),
    ),
    roles: EVERYBODY,
  }),
  /** Takes over a dossier whose PC is no more; needs the line. Its data follow with the next contact, which begins now. */
  takeOver: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({ dossierNo: z.string(), from: z.string() }),
    errors: [
      'NOT_ENROLLED',
      'NOT_FOUND',
      'NO_ANSWER',
      'NOT_THE_SHARED_SYSTEM',
      'SERVER_TROUBLE',
      /** The PC serves again, or another one has taken it over. */
      'CUSTODIAN_SERVES',
      'DECLINED',
    ],
    roles: TAKERS,
  }),
  /** PCs that are no more and still have dossiers, as told at the last contact; and what was taken over many at once. */
  stranded: query({
    input: z.object({}),
    output: z.object({
      stations: z.array(
        z.object({ stationId: z.string(), code: z.string(), dossiers: z.int(), open: z.int() }),
      ),
      /** The newest first. */
      takeOvers: z.array(
        z.object({
          id: z.string(),
          from: z.string(),
          askedAt: Instant,
          asked: z.int(),
          /** Not asked for, or not come yet. */
          open: z.int(),
        }),
      ),
    }),
    roles: EVERYBODY,
  }),
  /** What of a PC that is no more would be taken over. */
  strandedAt: query({ input: StrandedChoice, output: Stranded, roles: EVERYBODY }),
  /**
   * Wants all of these dossiers here. Each is asked for and fetched with the next contacts, however often the line breaks;
   * a dossier that cannot be had holds up no other.
   */
  takeOverMany: command({
    input: StrandedChoice,
    output: z.object({ takeOverId: z.string(), asked: z.int() }),
    errors: [
      'NOT_ENROLLED',
      /** Nothing (more) is with that PC, or it serves again. */
      'NOTHING_THERE',
    ],
    roles: TAKERS,
  }),
  /** How far a take-over of many has come: what came, and what did not. */
  takeOverSummary: query({
    input: z.object({ takeOverId: z.string() }),
    output: TakeOverSummary,
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
}
