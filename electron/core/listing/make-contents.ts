import type { ListedProcedure } from '../../common/listing/model.ts'
import { byField } from '../../common/listing/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { listedNow } from './listed-now.ts'

const ABOUT = 'listing-contents'

/** The contents sheet of everything in force. */
export const makeContents: UseCase<'listing.makeContents'> = async (act) => {
  const now = listedNow(act.register)
  if (now.length === 0) return refuse('NOT_IN_FORCE')
  const office = officeOf(act)
  const made = await archivePaper(
    act,
    { id: ABOUT, noun: 'listing' },
    {
      kind: 'listing-contents',
      ...paperBase('listing-contents', office, act.now),
      paperNo: null,
      office: officeName(office),
      fields: byField(now).map(({ field, procedures }) => ({
        field,
        procedures: procedures.map(lineOf),
      })),
      madeAt: act.now,
    },
  )
  return made.ok ? done({ about: ABOUT, paperId: made.data.paperId }) : made
}

const lineOf = ({ code, name, limits, fees }: ListedProcedure) => ({ code, name, limits, fees })
