import { hash } from 'node:crypto'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { listedNow } from './listed-now.ts'

/** Wall sheets of the chosen procedures, in the order of the catalogue. */
export const makeSheets: UseCase<'listing.makeSheets'> = async (act, { codes }) => {
  const wanted = new Set(codes)
  const procedures = listedNow(act.register).filter((one) => wanted.has(one.code))
  if (procedures.length !== wanted.size) return refuse('NOT_IN_FORCE')
  const office = officeOf(act)
  const about = `wall-sheets:${hash('sha256', [...wanted].sort().join()).slice(0, 32)}`
  const made = await archivePaper(
    act,
    { id: about, noun: 'listing' },
    {
      kind: 'wall-sheets',
      ...paperBase('wall-sheets', office, act.now),
      paperNo: null,
      office: officeName(office),
      procedures,
      madeAt: act.now,
    },
  )
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
