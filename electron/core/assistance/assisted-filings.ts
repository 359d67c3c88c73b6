import {
  assistedBetween,
  dropAssisted as dropRow,
  insertAssisted,
} from '../../../db/tables/assisted-filings.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { dayOf } from '../../common/time/rules.ts'
import { spanOf } from '../../common/time/periods.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** An officer has helped somebody to file online. */
export const noteAssisted: UseCase<'assistance.note'> = (act, { procedureCode, dossierNo }) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const procedure = findProcedure(register, procedureCode)?.procedure
    if (!procedure?.inForce) return refuse('PROCEDURE_UNKNOWN')
    if (procedure.limits.online === null) return refuse('NOT_ONLINE')
    const id = newId(Date.parse(now))
    insertAssisted(register, { id, at: now, officerId: officer.id, procedureCode, dossierNo })
    journal.record({
      noun: 'assistance',
      entityId: id,
      verb: 'noted',
      scope: 'local',
      payload: { procedureCode, dossierNo },
    })
    return done({ id })
  })

/** Takes back what was noted by mistake, while it is still today's and one's own. */
export const dropAssisted: UseCase<'assistance.drop'> = (act, { id }) =>
  commit(act, (journal) => {
    const row = ownToday(act).find((one) => one.id === id)
    if (!row) return refuse('NOT_FOUND')
    dropRow(act.register, id)
    journal.record({
      noun: 'assistance',
      entityId: id,
      verb: 'dropped',
      scope: 'local',
      payload: { procedureCode: row.procedureCode, dossierNo: row.dossierNo },
    })
    return done({})
  })

export const assistedToday: UseCase<'assistance.today'> = (act) =>
  done(
    ownToday(act).map(({ id, at, procedureCode, dossierNo }) => ({
      id,
      at,
      procedureName: findProcedure(act.register, procedureCode)?.procedure.name ?? procedureCode,
      dossierNo,
    })),
  )

function ownToday({ register, now, officer }: Act) {
  const today = dayOf(now)
  const { start, end } = spanOf({ from: today, to: today })
  return assistedBetween(register, start, end).filter(({ officerId }) => officerId === officer.id)
}
