import { latestPostList, resultsToSend } from '../../../db/tables/post.ts'
import { paymentsOf } from '../../../db/tables/payments.ts'
import { balanceOf, owedFor } from '../../common/payments/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { openAtReturn } from '../money-of.ts'
import { done } from '../outcome.ts'

/** Results that go by post and have not left. */
export const waitingParcels: UseCase<'post.waiting'> = ({ register }) =>
  done({
    parcels: resultsToSend(register).map(({ id, facts, status, ...row }) => ({
      ...row,
      dossierId: id,
      applicant: facts.applicant.name,
      address: facts.returnAddress || facts.applicant.address || null,
      phone: facts.applicant.phone,
      contents: facts.procedure.resultName,
      open: openAtReturn({ status }, balanceOf(owedFor(facts, status), paymentsOf(register, id))),
    })),
    postOffice: latestPostList(register)?.postOffice ?? '',
  })
