import { findGuidance, guidancesBetween, type ListedGuidance } from '../../../db/tables/guidances.ts'
import type { Guidance } from '../../common/guidance/model.ts'
import { spanOf } from '../../common/time/periods.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** What was told in writing without a dossier within a period, and its numbers for the report. */
export const listGuidance: UseCase<'guidance.list'> = (act, period) => {
  const { start, end } = spanOf(period)
  const rows = guidancesBetween(act.register, start, end)
  const ofKind = (kind: Guidance['kind']) => rows.filter((row) => row.kind === kind).length
  return done({
    lines: rows.map(lineOf),
    counts: {
      supplement: ofKind('supplement'),
      refusal: ofKind('refusal'),
      takenIn: rows.filter((row) => row.dossierId !== null).length,
    },
  })
}

/** One of them, with what was typed into the intake form. */
export const getGuidance: UseCase<'guidance.get'> = (act, { id }) => {
  const row = findGuidance(act.register, id)
  if (!row) return refuse('NOT_FOUND')
  const draft = row.draft === null ? null : (JSON.parse(row.draft) as Record<string, unknown>)
  return done({ ...lineOf(row), draft })
}

function lineOf(row: ListedGuidance) {
  return {
    ...(JSON.parse(row.content) as Guidance),
    id: row.id,
    paperNo: row.paperNo,
    at: row.at,
    officerName: row.officerName,
    dossier:
      row.dossierId !== null && row.dossierNo !== null
        ? { id: row.dossierId, dossierNo: row.dossierNo }
        : null,
  }
}
