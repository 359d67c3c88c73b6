import { findDossier } from '../../db/tables/dossiers.ts'
import type { Dossier } from '../../db/tables/dossiers.ts'
import { paymentsOf } from '../../db/tables/payments.ts'
import type { Register } from '../../db/engine/query.ts'
import type { DossierState } from '../common/dossiers/model.ts'
import { reduceDossier } from '../common/dossiers/rules.ts'
import type { Balance, PaymentEntry } from '../common/payments/model.ts'
import { balanceOf, owedFor } from '../common/payments/rules.ts'

export type Money = { dossier: Dossier; state: DossierState; entries: PaymentEntry[]; balance: Balance }

/** What is still asked for when a result is given out, in đồng; whoever was refused is not sent to the till. */
export function openAtReturn({ status }: Pick<DossierState, 'status'>, { open }: Balance): number {
  return status === 'ready' ? open : 0
}

/** A dossier with its entries and what they leave open; undefined for an unknown one. */
export function moneyOf(register: Register, dossierId: string): Money | undefined {
  const dossier = findDossier(register, dossierId)
  const state = dossier && reduceDossier(dossier.actions)
  if (!dossier || !state) return undefined
  const entries = paymentsOf(register, dossierId)
  return { dossier, state, entries, balance: balanceOf(owedFor(dossier.facts, state.status), entries) }
}
