import { latestPostList, resultsToSend } from '../../../db/tables/post.ts'
import type { UseCase } from '../dispatch.ts'
import { moneyOf } from '../money-of.ts'
import { done } from '../outcome.ts'

/** Results that go by post and have not left. */
export const waitingParcels: UseCase<'post.waiting'> = ({ register }) =>
  done({
    parcels: resultsToSend(register).map(({ id, facts, ...row }) => ({
      ...row,
      dossierId: id,
      applicant: facts.applicant.name,
      address: facts.returnAddress || facts.applicant.address || null,
      phone: facts.applicant.phone,
      contents: facts.procedure.resultName,
      open: moneyOf(register, id)?.balance.open ?? 0,
    })),
    postOffice: latestPostList(register)?.postOffice ?? '',
  })
