import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { ACT_ERRORS, acted, onDossier } from './act-call.ts'

const remark = z.string().trim().max(1000).default('')

/* Which PC of the commune has a dossier. Always one: it alone acts on it. */

export const custodyApi = {
  /**
   * The commune's other PCs that serve, as the shared system told at the last contact; `known` is false where it has not
   * told yet.
   */
  stations: query({
    input: z.object({}),
    output: z.object({
      known: z.boolean(),
      stations: z.array(z.object({ stationId: z.string(), code: z.string() })),
    }),
    roles: EVERYBODY,
  }),
  /**
   * Gives the dossier to another PC. It can be looked at here from then on and no more. Once more after the shared system
   * has declined: then to another PC.
   */
  move: command({
    input: z.object({ ...onDossier, toStationId: z.string(), note: remark }),
    output: acted.extend({ to: z.string() }),
    errors: [
      ...ACT_ERRORS,
      /** The shared system has not told of other PCs yet. */
      'STATIONS_UNKNOWN',
      /** None of those it has told of. */
      'STATION_UNKNOWN',
      /** Something of it has not been accepted by the shared system: only what that has can be fetched from there. */
      'NOT_ALL_SENT',
      /** The shared system never hears of it. */
      'KEPT_LOCAL',
    ],
    roles: ['officer'],
  }),
  /** The shared system declined the move: the dossier stays with this PC. */
  keep: command({
    input: z.object({ ...onDossier, note: remark }),
    output: acted,
    errors: ACT_ERRORS,
    roles: ['officer'],
  }),
}
