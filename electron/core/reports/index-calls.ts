import { dropIndexValue, putIndexValue } from '../../../db/tables/index-values.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { INDICATORS } from '../../common/reports/index-766.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { getIndexRules, INDEX_RULES, indexLines } from './index-table.ts'

/** Every indicator of a period, for whoever types in what the register cannot know. */
export const showIndex: UseCase<'reports.index'> = async (act, period) =>
  done({ lines: await indexLines(act, period) })

/** A rate that the register cannot know, as somebody read it elsewhere; null takes it back. */
export const typeIndex: UseCase<'reports.typeIndex'> = (act, { indicator, percent, from, to }) =>
  commit(act, (journal) => {
    const known = INDICATORS.find(({ id }) => id === indicator)
    if (!known || known.measure !== null) return refuse('NOT_TYPED')
    const { register, officer, now } = act
    const key = { indicator, fromDay: from, toDay: to }
    if (percent === null) dropIndexValue(register, key)
    else putIndexValue(register, { ...key, percent, officerName: officer.name, at: now })
    journal.record({
      noun: 'report',
      entityId: `index-766 ${indicator} ${from} ${to}`,
      verb: 'index-typed',
      scope: 'local',
      payload: { indicator, from, to, percent },
    })
    return done({})
  })

/** Points and threshold of an indicator, by an administrator who has read them where they are laid down. */
export const setIndexRule: UseCase<'reports.setIndexRule'> = (act, { indicator, rule }) =>
  commit(act, (journal) => {
    const rules = getIndexRules(act.register)
    const before = rules[indicator]
    if (!before) return refuse('NOT_FOUND')
    putSetting(act.register, INDEX_RULES, { ...rules, [indicator]: rule })
    journal.record({
      noun: 'report',
      entityId: `index-766 ${indicator}`,
      verb: 'index-rule-changed',
      scope: 'local',
      payload: { indicator, rule, before },
    })
    return done({})
  })
