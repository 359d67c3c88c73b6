import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf } from '../papers/paper-head.ts'
import { procedureProposalRecord } from '../papers/procedure-proposal-record.ts'
import { findImprovement } from './find-improvement.ts'

export const showImprovement: UseCase<'improvement.show'> = async (act, asked) =>
  done(await findImprovement(act, asked))

/** What could be better as a proposal on paper. */
export const makeImprovementSheet: UseCase<'improvement.makeSheet'> = async (act, asked) => {
  const { period, least } = asked
  const about = `improvement ${period.from} ${period.to} ${least}`
  const made = await archivePaper(
    act,
    { id: about, noun: 'improvement' },
    procedureProposalRecord(officeOf(act), {
      ...asked,
      improvement: await findImprovement(act, asked),
      at: act.now,
      by: act.officer.name,
    }),
  )
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
