import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { takePaperNo } from '../papers/paper-no.ts'
import { type HappenedFault, whenHappened } from './when-happened.ts'

/** The leader's signature under a result or a refusal. */
export const signOff: UseCase<'dossiers.signOff'> = (act, { note, happened, ...on }) =>
  actOnDossier<object, HappenedFault>(act, on, (dossier, { outcome }) => {
    const when = whenHappened(act, dossier, happened)
    if ('refused' in when) return when
    return {
      action: {
        kind: 'sign-off',
        note,
        refusalNo: outcome === 'refused' ? takePaperNo(act, 'refusal') : null,
      },
      upstream: { what: 'result', outcome },
      ...when,
    }
  })
