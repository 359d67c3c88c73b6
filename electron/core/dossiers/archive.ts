import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The closed dossier goes to its place in the archive. */
export const archive: UseCase<'dossiers.archive'> = (act, { place, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'archive', place } }))
