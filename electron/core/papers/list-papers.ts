import { papersAbout, printsOf } from '../../../db/tables/papers.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { maySeePapers } from '../petition-access.ts'

/** Papers about a dossier or a day with every print of them. */
export const listPapers: UseCase<'papers.list'> = (act, { about }) =>
  done(
    (maySeePapers(act, about) ? papersAbout(act.register, about) : []).map(({ about: _about, ...paper }) => ({
      ...paper,
      prints: printsOf(act.register, paper.id).map(
        ({ paperId: _paper, officerId: _officer, ...print }) => print,
      ),
    })),
  )
