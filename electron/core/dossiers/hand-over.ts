import { findAccount, listAccounts } from '../../../db/tables/accounts.ts'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { Role } from '../../common/api-spec.ts'
import { handOverBy } from '../../common/deadlines/hand-over-by.ts'
import type { DossierState } from '../../common/dossiers/model.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'

/**
 * Gives the dossier to a colleague, or to a department, one of whom then takes it. The receiver confirms the same
 * working day, at the start of the next one for what is given after 15:00 (NĐ 309/2026 Đ18.2).
 */
export const handOver: UseCase<'dossiers.handOver'> = (act, { toId, toDepartment, note, ...on }) =>
  actOnDossier(act, on, (_, state) => {
    const { register, now } = act
    const colleague = toId === null ? undefined : findAccount(register, toId)
    const head =
      toId === null
        ? listAccounts(register).find((one) => one.active && one.department === toDepartment)
        : undefined
    const receiver = colleague ?? head
    if (!receiver?.active) return { refused: refuse('NOT_FOUND', { what: 'account' }) }
    const toName = colleague ? colleague.name : receiver.department
    return {
      action: {
        kind: 'hand-over',
        toId,
        toDepartment: toId === null ? receiver.department : null,
        toName,
        toRole: colleague ? colleague.role : roleOfDepartment(state),
        confirmBy: handOverBy(now, getCalendar(register), getDeadlineRules(register)),
        note,
      },
      upstream: { to: toName },
    }
  })

/* A department's part begins with whoever of it is next in the process: its head, who assigns, or who does the work. */
function roleOfDepartment({ steps, step }: DossierState): Role {
  const next = steps.find(
    ({ role }, index) => index > (step?.index ?? -1) && (role === 'head' || role === 'specialist'),
  )
  return next?.role ?? 'specialist'
}
