import { findProcedure } from '../../../db/tables/procedures.ts'
import { listedOf } from '../../common/listing/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'

/** The guide of a procedure in force; while nothing changes, a day's second citizen gets the same paper. */
export const makeGuide: UseCase<'listing.makeGuide'> = async (act, { code }) => {
  const procedure = findProcedure(act.register, code)?.procedure
  if (!procedure?.inForce) return refuse('NOT_IN_FORCE')
  const office = officeOf(act)
  const about = `procedure-guide:${code}`
  const made = await archivePaper(
    act,
    { id: about, noun: 'listing' },
    {
      kind: 'procedure-guide',
      ...paperBase('procedure-guide', office, act.now),
      paperNo: null,
      office: officeName(office),
      address: office.commune.address || null,
      phone: office.commune.phone || null,
      procedure: listedOf(procedure),
      madeAt: act.now,
    },
  )
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
