import {
  dropChoice,
  findBase,
  findChoice,
  listChoices as readChoices,
  putBase,
} from '../../../db/tables/catalogue.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import {
  CATALOGUE_FIELDS,
  type CatalogueProcedure,
  differences,
  laidDownOf,
  withLaidDown,
} from '../../common/procedures/delta.ts'
import { readyForForce } from '../../common/procedures/rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { write } from './apply-catalogue.ts'

/** Changes from above that meet the commune's own, member by member with both values. */
export const listChoices: UseCase<'procedures.choices'> = ({ register }) =>
  done(
    readChoices(register).flatMap(({ code, version, offered, cameAt }) => {
      const stored = findProcedure(register, code)
      if (!stored) return []
      const ours = laidDownOf(stored.procedure)
      const base = findBase(register, code)
      const fields = offered ? differences(ours, offered) : []
      return [
        {
          code,
          name: stored.procedure.name,
          field: stored.procedure.field,
          catalogueVersion: version,
          version: stored.version,
          cameAt,
          abolished: offered === null,
          fields: fields.map((field) => ({
            field,
            ours: ours[field],
            theirs: offered?.[field],
            /** Who has changed it since it last came from above. */
            changedBy: whoChanged(field, { ours, base, offered: offered! }),
          })),
        },
      ]
    }),
  )

function whoChanged(
  field: keyof CatalogueProcedure,
  {
    ours,
    base,
    offered,
  }: { ours: CatalogueProcedure; base?: CatalogueProcedure | undefined; offered: CatalogueProcedure },
): 'commune' | 'above' | 'both' {
  if (!base) return 'both'
  const here = differences(base, ours).includes(field)
  const there = differences(base, offered).includes(field)
  if (here && there) return 'both'
  return here ? 'commune' : 'above'
}

/** The administrator has chosen: members in `take` are as from above, the others stay the commune's. */
export const chooseChange: UseCase<'procedures.choose'> = (act, { code, version, take, abolish }) =>
  commit(act, (journal) => {
    const { register } = act
    const choice = findChoice(register, code)
    const stored = findProcedure(register, code)
    if (!choice || !stored) return refuse('NOT_FOUND')
    if (stored.version !== version) return refuse('CHANGED_MEANWHILE')
    const { offered } = choice
    const wanted = new Set<string>(take)
    const members = offered
      ? Object.fromEntries(
          CATALOGUE_FIELDS.filter((field) => wanted.has(field)).map((field) => [field, offered[field]]),
        )
      : {}
    const laid = withLaidDown(stored.procedure, members)
    const to = offered === null && abolish ? { ...laid, inForce: false } : laid
    dropChoice(register, code)
    if (offered) putBase(register, offered)
    const next = write(act, journal, to, {
      verb: 'catalogue-chosen',
      from: choice.version,
      take,
      abolish,
      offered,
      before: stored.procedure,
    })
    return done({ code, version: next, gaps: readyForForce(to), inForce: to.inForce })
  })
