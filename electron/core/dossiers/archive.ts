import { closeDossier } from '../close-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The closed dossier goes to its place in the archive. */
export const archive: UseCase<'dossiers.archive'> = (act, { place, ...on }) =>
  closeDossier(act, 'archive', on, () => ({ action: { kind: 'archive', place } }))
