import { broughtPaymentsOf } from '../../../db/tables/custody.ts'
import { stageOf } from '../../common/payments/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { moneyOf } from '../money-of.ts'

/** What a dossier owes and what was paid, for its page. */
export const paymentsOfDossier: UseCase<'payments.ofDossier'> = ({ register }, { dossierId }) => {
  const money = moneyOf(register, dossierId)
  if (!money) return refuse('NOT_FOUND')
  const { dossier, state, entries, balance } = money
  const { feeLines = [], applicant, authorised } = dossier.facts
  return done({
    balance,
    entries,
    takenElsewhere: broughtPaymentsOf(register, dossierId).map(({ id }) => id),
    movedAway: state.status === 'moved',
    lines: feeLines,
    stage: stageOf(state),
    payer: (authorised ?? applicant).name,
  })
}
