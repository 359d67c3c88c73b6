import { lastAct } from '../../common/dossiers/last-act.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { takePaperNo } from '../papers/paper-no.ts'

/** The leader signs the letter off: number of the year's series, new due date, one transaction. */
export const signApology: UseCase<'apologies.signOff'> = (act, on) =>
  actOnDossier(act, on, (dossier, state) => {
    const draft = lastAct(dossier.actions, 'draft-apology')
    if (!draft || state.apology !== 'drafted') return { refused: refuse('NOT_POSSIBLE') }
    // Of a letter that came back with a register put back to an older copy nobody has the words.
    if (draft.reason.trim() === '') return { refused: refuse('WITHOUT_REASON') }
    if (draft.newDueAt <= act.now) return { refused: refuse('NEW_DATE_TOO_EARLY') }
    const apologyNo = takePaperNo(act, 'apology')
    const { newDueAt, reason } = draft
    return {
      action: { kind: 'sign-apology', apologyNo, newDueAt },
      upstream: { apologyNo, reason, newDueAt },
      answer: { apologyNo },
    }
  })
