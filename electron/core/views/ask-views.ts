import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { firstViewDay, viewsOfDay } from '../../../db/tables/views.ts'
import { canonical } from '../../common/journal/canonical.ts'
import type { InputOf } from '../../common/contract.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { sealOfDay } from '../note-view.ts'
import { done } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf } from '../papers/paper-head.ts'
import { viewListRecord } from '../papers/view-list-record.ts'
import { findViews } from './find-views.ts'

export const viewAccounts: UseCase<'views.accounts'> = ({ register }) =>
  done(listAccounts(register).map(({ id, name, active }) => ({ id, name, active })))

/** Who looked, or at what somebody looked; whoever asks is recorded with why. */
export const askViews: UseCase<'views.ask'> = async (act, question) => {
  const found = findViews(act, question)
  if (!found.ok) return found
  const recorded = commit<object, never>(act, (journal) => {
    recordAsking(journal, question, found.data.lines.length)
    return done({})
  })
  // The answer is read anew each time: it does not lie in the register once more, with every name in it.
  return recorded.ok ? done({ ...found.data, ...(await recordOf(act, question.period)) }) : recorded
}

/** The same as a sheet. */
export const makeViewSheet: UseCase<'views.makeSheet'> = async (act, question) => {
  const found = findViews(act, question)
  if (!found.ok) return found
  const { period, asked, reason } = question
  const { lines, more } = found.data
  const { since, changedDays } = await recordOf(act, period)
  const account =
    asked.by === 'account' && listAccounts(act.register).find(({ id }) => id === asked.officerId)
  const subject = account ? account.name : asked.by === 'dossier' ? asked.dossierNo : subjectOf(asked)
  // Another question is another sheet; whom it is about stands on the sheet alone.
  const key = createHash('sha256')
    .update(canonical({ period, asked, reason, by: act.officer.id }))
    .digest('hex')
  const about = `views ${key.slice(0, 32)}`
  const made = await archivePaper(
    act,
    { id: about, noun: 'view' },
    viewListRecord(officeOf(act), {
      period,
      by: asked.by,
      subject,
      reason,
      askedBy: act.officer.name,
      since,
      changedDays,
      more,
      lines,
      at: act.now,
    }),
  )
  if (!made.ok) return made
  return done({ about, paperId: made.data.paperId })
}

const subjectOf = (asked: InputOf<'views.ask'>['asked']) => (asked.by === 'person' ? asked.text : '')

function recordAsking(
  journal: Journal,
  { period, asked, reason }: InputOf<'views.ask'>,
  found: number,
): void {
  journal.record({
    noun: 'view',
    entityId: 'views',
    verb: 'asked',
    scope: 'local',
    payload: { period, asked, reason, found },
  })
}

/* Since when anything is recorded, and the days of the period that are not as they were sealed. */
async function recordOf({ register }: Pick<Act, 'register'>, { from, to }: Period) {
  const changedDays: PlainDate[] = []
  for (const { verb, payload } of entriesOf(register, 'views')) {
    if (verb !== 'day-sealed' || payload === null) continue
    const { day, sha256 } = JSON.parse(payload) as { day: PlainDate; sha256: string }
    if (day < from || day > to) continue
    if (sealOfDay(viewsOfDay(register, day)) !== sha256) changedDays.push(day)
    // Of ten years it takes seconds: whoever works at the counter goes first.
    await others()
  }
  return { since: firstViewDay(register), changedDays }
}
