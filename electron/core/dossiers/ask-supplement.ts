import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { closingOf, workingDayFrom } from '../../common/calendar/rules.ts'
import { answerBy as usualAnswerBy } from '../../common/deadlines/answer-by.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { stoppedActions } from '../../common/dossiers/stopped-actions.ts'
import { instantAt } from '../../common/time/rules.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { takePaperNo } from '../papers/paper-no.ts'

/**
 * Asks for everything that is missing, in one, numbered as Mẫu 02. Once (NĐ 118/2025 Đ11, NĐ 309/2026 Đ17.2a): the
 * refusal of a second one names the first; the leader may let it through (allow-supplement.ts).
 */
export const askSupplement: UseCase<'dossiers.askSupplement'> = (act, { items, reason, answerBy, ...on }) =>
  actOnDossier<
    { paperNo: string; answerBy: typeof act.now | null },
    'SUPPLEMENT_ONCE' | 'ANSWER_BY_TOO_EARLY'
  >(act, on, ({ actions }, state) => {
    const { register, now, officer } = act
    if (stoppedActions(state, officer).includes('ask-supplement')) {
      const { paperNo, at, officer: asker } = lastAct(actions, 'ask-supplement')!
      return { refused: refuse('SUPPLEMENT_ONCE', { paperNo, at, by: asker.name }) }
    }
    const calendar = getCalendar(register)
    const day = answerBy ? workingDayFrom(calendar, answerBy) : null
    const until =
      answerBy === undefined
        ? usualAnswerBy(now, getDeadlineRules(register), calendar)
        : day && instantAt(day, closingOf(calendar, day))
    if (until !== null && until <= now) return { refused: refuse('ANSWER_BY_TOO_EARLY') }
    const paperNo = takePaperNo(act, 'supplement')
    return {
      action: { kind: 'ask-supplement', items, reason, paperNo, answerBy: until },
      upstream: { items, reason },
      answer: { paperNo, answerBy: until },
    }
  })
