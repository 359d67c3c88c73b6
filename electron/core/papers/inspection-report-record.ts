import type { Inspection, Sampled } from '../../../db/tables/inspections.ts'
import type { Check, GivenAnswer, Measure } from '../../common/inspections/model.ts'
import type { InspectionReportPaper } from '../../common/papers/records/inspection-report.ts'
import { communeInSentence, letterHead, type Office, paperBase } from './paper-head.ts'

type Given = {
  office: Office
  paperNo: string
  /** Closed. */
  inspection: Inspection
  sample: readonly Sampled[]
  tallies: readonly (InspectionReportPaper['tallies'][number] & { open: number })[]
  measures: readonly (Measure & { id: string })[]
}

/** The report of an inspection, out of what was kept with it; made again it is the same. */
export function inspectionReportRecord({
  office,
  paperNo,
  inspection,
  sample,
  tallies,
  measures,
}: Given): InspectionReportPaper {
  const { commune, lines } = office
  const { period, seed, size, fields, startedAt, startedBy } = inspection
  const { at, conclusion } = inspection.closed!
  return {
    kind: 'inspection-report',
    ...paperBase('inspection-report', office, at),
    head: letterHead(office, at),
    paperNo,
    ...period,
    issuer: `Ủy ban nhân dân ${communeInSentence(commune)}`,
    seed,
    size,
    fields: [...fields],
    tallies: tallies.map(({ check, fine, fault, none }) => ({ check, fine, fault, none })),
    faults: sample.flatMap(faultsOf),
    journal: inspection.journal!,
    measures: measures.map(({ fault, measure, person, until }) => ({ fault, measure, person, until })),
    conclusion,
    startedBy,
    startedAt,
    closedAt: at,
    signer: { capacity: lines.signer, name: commune.leaderName },
    sentTo: [`${commune.officeName} (để thực hiện)`, 'Lưu: VT'],
  }
}

function faultsOf({ dossierNo, procedureName, checks, answers }: Sampled): InspectionReportPaper['faults'] {
  const given = new Map<string, GivenAnswer>(answers.map((one) => [one.check, one]))
  return checks.flatMap(({ check, finding, says, moments, words }: Check) => {
    const answer = given.get(check)
    if (answer?.verdict !== 'fault') return []
    const byInspector = finding !== 'fault'
    return [
      { dossierNo, procedure: procedureName, check, says, moments, words, note: answer.note, byInspector },
    ]
  })
}
