import type { UseCase } from '../dispatch.ts'
import { actOnDossier } from '../act-on-dossier.ts'

/** The result exists: to the leader where the procedure asks for a signature, otherwise to the counter. */
export const markReady: UseCase<'dossiers.markReady'> = (act, { note, ...on }) =>
  actOnDossier(act, on, (_, state) => ({
    action: { kind: 'mark-ready', note },
    upstream: { awaitsSignOff: state.signOffRequired },
  }))
