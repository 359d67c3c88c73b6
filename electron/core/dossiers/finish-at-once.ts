import { findDossier } from '../../../db/tables/dossiers.ts'
import type { ErrorOf, OutputOf } from '../../common/contract.ts'
import { takeAction } from '../act-on-dossier.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { moneyOf } from '../money-of.ts'
import { done, refuse } from '../outcome.ts'
import { takePayment } from '../take-payment.ts'

/**
 * Result and return in one press, for a procedure without appointment: the result exists; unsigned it waits for its
 * signature, else it is paid and given to whoever brought the request. All of it or none.
 */
export const finishAtOnce: UseCase<'dossiers.finishAtOnce'> = (
  act,
  { dossierId, version, pay, unpaidConfirmed, idChecked },
) =>
  commit<OutputOf<'dossiers.finishAtOnce'>, ErrorOf<'dossiers.finishAtOnce'>>(act, (journal) => {
    const money = moneyOf(act.register, dossierId)
    if (!money) return refuse('NOT_FOUND')
    const { dossier, state, balance } = money
    const { facts } = dossier
    if (state.version !== version) return refuse('CHANGED_MEANWHILE')
    if (!facts.procedure.noWait) return refuse('HAS_APPOINTMENT')
    const awaits = state.departmentSignOff || state.signOffRequired
    const ready = takeAction(
      act,
      journal,
      { dossier, state },
      {
        action: { kind: 'mark-ready', outcome: 'granted', reason: '', refusalNo: null, note: '' },
        upstream: { awaitsSignOff: awaits, outcome: 'granted' },
      },
    )
    if (!ready.ok) return ready
    const entry =
      pay && balance.open > 0
        ? takePayment(act, journal, money, {
            amount: balance.open,
            by: pay,
            // Paid as it is taken in, whenever the result is signed (HinhThucThu 1).
            stage: 'intake',
            payer: (facts.authorised ?? facts.applicant).name,
            reason: null,
          })
        : null
    const paymentId = entry?.id ?? null
    if (ready.data.status !== 'ready')
      return done({ dossierId, version: ready.data.version, status: ready.data.status, paymentId })

    if (!idChecked) return refuse('ID_NOT_CHECKED')
    if (balance.open > 0 && !pay && !unpaidConfirmed) return refuse('UNPAID', { open: balance.open })
    const { authorised, applicant } = facts
    if (authorised && !authorised.document) return refuse('AUTHORISATION_MISSING')
    const receiver = (authorised ?? applicant).name
    const receiverIdNumber = (authorised ?? applicant).idNumber
    const given = takeAction(
      act,
      journal,
      { dossier: findDossier(act.register, dossierId)!, state: ready.data },
      {
        action: {
          kind: 'return',
          receiver,
          receiverIdNumber,
          relation: authorised ? 'authorised' : 'applicant',
          document: authorised?.document ?? null,
          idChecked,
          lostSlip: false,
          trackingNo: null,
        },
        upstream: { receiver, ...(receiverIdNumber ? { receiverIdNumber } : {}) },
      },
    )
    if (!given.ok) return given
    return done({ dossierId, version: given.data.version, status: given.data.status, paymentId })
  })
