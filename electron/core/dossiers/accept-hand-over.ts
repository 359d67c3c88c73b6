import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The receiver, or one of the department it was given to, has it and answers for it from now on. */
export const acceptHandOver: UseCase<'dossiers.acceptHandOver'> = (act, on) =>
  actOnDossier(act, on, () => ({ action: { kind: 'accept-hand-over' } }))
