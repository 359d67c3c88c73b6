import { findDossier } from '../../../db/tables/dossiers.ts'
import { findGuidance, type GuidanceRow, guidancesBetween } from '../../../db/tables/guidances.ts'
import type { Guidance } from '../../common/guidance/model.ts'
import { ClockTime } from '../../common/time/model.ts'
import { addDays, instantAt } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

const MIDNIGHT = ClockTime.parse('00:00')

/** What was told in writing without a dossier within a period, and its numbers for the report. */
export const listGuidance: UseCase<'guidance.list'> = (act, { from, to }) => {
  const rows = guidancesBetween(act.register, instantAt(from, MIDNIGHT), instantAt(addDays(to, 1), MIDNIGHT))
  const ofKind = (kind: Guidance['kind']) => rows.filter((row) => row.kind === kind).length
  return done({
    lines: rows.map((row) => lineOf(act, row)),
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
  return done({ ...lineOf(act, row), draft })
}

function lineOf({ register }: Act, row: GuidanceRow) {
  const dossier = row.dossierId === null ? undefined : findDossier(register, row.dossierId)
  return {
    ...(JSON.parse(row.content) as Guidance),
    id: row.id,
    paperNo: row.paperNo,
    at: row.at,
    officerName: row.officerName,
    dossier: dossier ? { id: dossier.id, dossierNo: dossier.dossierNo } : null,
  }
}
