import { findAccount, listAccounts } from '../../../db/tables/accounts.ts'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { Account } from '../../common/accounts/model.ts'
import type { Role } from '../../common/api-spec.ts'
import { handOverBy } from '../../common/deadlines/hand-over-by.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { DossierState } from '../../common/dossiers/model.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { type HappenedFault, whenHappened } from './when-happened.ts'

/**
 * Gives the dossier to a colleague, or to a department, one of whom then takes it. The receiver confirms the same
 * working day, at the start of the next one for what is given after 15:00 (NĐ 309/2026 Đ18.2).
 */
export const handOver: UseCase<'dossiers.handOver'> = (act, { toId, toDepartment, note, happened, ...on }) =>
  actOnDossier<object, 'NOT_FOUND' | HappenedFault>(act, on, (dossier, state) => {
    const { register, now } = act
    const when = whenHappened(act, dossier, happened)
    if ('refused' in when) return when
    const colleague = toId === null ? undefined : findAccount(register, toId)
    const anyOf =
      toId === null
        ? listAccounts(register).find((one) => canTake(one) && one.department === toDepartment)
        : undefined
    const receiver = colleague ?? anyOf
    if (!receiver || !canTake(receiver)) return { refused: refuse('NOT_FOUND', { what: 'account' }) }
    const toName = colleague ? colleague.name : receiver.department
    return {
      action: {
        kind: 'hand-over',
        toId,
        toDepartment: toId === null ? receiver.department : null,
        toName,
        toRole: colleague ? colleague.role : roleOfDepartment(state),
        confirmBy: handOverBy(when.happened?.at ?? now, getCalendar(register), getDeadlineRules(register)),
        note,
      },
      upstream: { to: toName },
      ...when,
    }
  })

/* An administrator has no dossiers: with one it would lie where nobody can do anything with it. */
const canTake = ({ active, role }: Account) => active && ACTIONS['accept-hand-over'].roles.includes(role)

/* A department's part begins with whoever of it is next in the process: its head, who assigns, or who does the work. */
function roleOfDepartment({ steps, step }: DossierState): Role {
  const next = steps.find(
    ({ role }, index) => index > (step?.index ?? -1) && (role === 'head' || role === 'specialist'),
  )
  return next?.role ?? 'specialist'
}
