import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The superior body has answered. */
export const comeBack: UseCase<'dossiers.comeBack'> = (act, { documentNo, note, ...on }) =>
  actOnDossier(act, on, () => ({
    action: { kind: 'come-back', documentNo, note },
    upstream: { documentNo, note },
  }))
