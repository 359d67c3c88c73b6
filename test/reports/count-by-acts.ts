import type { Dossier } from '../../db/tables/dossiers.ts'
import type { Place6a } from '../../electron/common/reports/form-6a.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'

/**
 * Where a dossier stands in form II.06a, read out of its acts one after the other: a second way to count that shares no
 * line with the product's.
 */
export function countByActs(
  { facts, actions }: Dossier,
  { from, asOf }: { from: PlainDate; asOf: PlainDate },
): Place6a | null {
  const taken = actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : []))
  const standing = actions.filter((one) => one.kind !== 'undo' && !taken.includes(one.id))
  let promise = dayOf(facts.dueAt)
  let asks = 0
  let asked: PlainDate | null = null
  let second: PlainDate | null = null
  let outcome = ''
  let end: { day: PlainDate; how: 'result' | 'refused' | 'stopped' | 'withdrawn'; at: PlainDate } | null =
    null
  let signatures = 0
  for (const one of standing) {
    const day = dayOf(one.at)
    if (one.kind === 'receive') signatures = Number(one.signOffRequired) + Number(one.departmentSignOff)
    if (one.kind === 'void' || one.kind === 'move') return null
    if (one.kind === 'ask-supplement' && ++asks === 2) second = day
    if (one.kind === 'ask-supplement' || one.kind === 'ask-obligation') asked = day
    if (one.kind === 'receive-supplement' || one.kind === 'obligation-met') {
      promise = dayOf(one.newDueAt)
      asked = null
    }
    if (one.kind === 'stop')
      end = { day, how: 'stopped', at: asked !== null && asked <= promise ? asked : day }
    if (one.kind === 'withdraw') end = { day, how: 'withdrawn', at: day }
    if (one.kind === 'return' && outcome === 'partial') end = null
    if (one.kind === 'mark-ready') outcome = one.outcome
    const signed = { 'mark-ready': 0, approve: 1, 'sign-off': signatures }[one.kind as 'approve']
    if (signed === signatures) end = { day, how: outcome === 'refused' ? 'refused' : 'result', at: day }
  }
  const came = dayOf(facts.receivedAt)
  if (came > asOf || (end && end.day < from)) return null
  const place = came < from ? 'carried' : facts.channel === 'online' ? 'online' : 'direct'
  if (end && end.day <= asOf) {
    if (end.how !== 'result') return { taken: place, stands: end.how }
    const stands = second || end.at > promise ? 'late' : end.at === promise ? 'onTime' : 'early'
    return { taken: place, stands }
  }
  const isLate = (second && second <= asOf) || (promise < asOf && !(asked && asked <= promise))
  return { taken: place, stands: isLate ? 'openLate' : 'openInTime' }
}
