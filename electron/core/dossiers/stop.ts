import { closeDossier } from '../close-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { takePaperNo } from '../papers/paper-no.ts'

/**
 * Work on the dossier ends without a decision, numbered as Mẫu 05: at the applicant's request (TT 03/2025 Đ7), or when
 * the supplement has not come in the time that was set for it.
 */
export const stop: UseCase<'dossiers.stop'> = (act, { cause, reason, ...on }) =>
  closeDossier<'stop', { paperNo: string }, 'ANSWER_TIME_LEFT'>(act, 'stop', on, (_, { supplements }) => {
    const { answerBy } = supplements
    if (cause === 'no-supplement' && (answerBy === null || answerBy >= act.now)) {
      return { refused: refuse('ANSWER_TIME_LEFT', { answerBy }) }
    }
    const paperNo = takePaperNo(act, 'stop-notice')
    return {
      action: { kind: 'stop', cause, reason, paperNo },
      upstream: { reason },
      answer: { paperNo },
    }
  })
