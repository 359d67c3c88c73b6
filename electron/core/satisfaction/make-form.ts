import { findAccount } from '../../../db/tables/accounts.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { ratedOf } from './ask-rating.ts'

const BLANK = { procedureCode: '', officerId: '' }

/** The paper form. It is kept by procedure and officer: which dossier it was handed out with is not written down. */
export const makeForm: UseCase<'satisfaction.makeForm'> = async (act, { dossierId }) => {
  const dossier = dossierId === null ? null : findDossier(act.register, dossierId)
  if (dossier === undefined) return refuse('NOT_FOUND')
  const rated = dossier ? ratedOf(dossier, act.officer) : BLANK
  const office = officeOf(act)
  const about = ['satisfaction-form', rated.procedureCode, rated.officerId].join(':')
  const made = await archivePaper(
    act,
    { id: about, noun: 'satisfaction' },
    {
      kind: 'satisfaction-form',
      ...paperBase('satisfaction-form', office, act.now),
      paperNo: null,
      office: officeName(office),
      procedure: dossier?.facts.procedure.name ?? null,
      officer: findAccount(act.register, rated.officerId)?.name ?? null,
    },
  )
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
