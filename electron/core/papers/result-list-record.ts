import type { Dossier } from '../../../db/tables/dossiers.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ResultListPaper } from '../../common/papers/records/result-list.ts'
import type { Instant } from '../../common/time/model.ts'
import { type Office, officeName, paperBase } from './paper-head.ts'
import { resultOf } from './result-of.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'

type Given = {
  office: Office
  paperNo: string | null
  dossiers: readonly Dossier[]
  unitOf: (officerId: string) => string
  /** What a dossier has paid and what it still owes, whole đồng. */
  moneyOfRow: (dossierId: string) => { paid: number; open: number }
  /** Who takes the results over at the counter; null when the name is written by hand. */
  receiver: string | null
  at: Instant
}

/**
 * The list with which results come to the counter, given by whoever made them ready.
 * @returns MIXED when they have no result yet or come from several hands
 */
export function resultListRecord(given: Given): ResultListPaper | 'MIXED' {
  const { office, paperNo, dossiers, unitOf, moneyOfRow, receiver, at } = given
  const givers = dossiers.map(({ actions }) => lastAct(actions, 'mark-ready')?.officer)
  const [giver] = givers
  if (!giver || givers.some((one) => one?.id !== giver.id)) return 'MIXED'
  return {
    kind: 'result-list',
    ...paperBase('result-list', office, at),
    paperNo,
    at,
    fromUnit: unitOf(giver.id),
    giver: giver.name,
    toUnit: officeName(office),
    receiver,
    rows: dossiers.map(({ id, dossierNo, facts, actions }) => ({
      dossierNo,
      request: facts.request,
      result: resultOf(facts, reduceDossier(actions)?.outcome ?? null),
      applicant: facts.applicant.name,
      address: facts.applicant.address || null,
      ...moneyOfRow(id),
      byPost: facts.returnBy === 'post',
    })),
  }
}
