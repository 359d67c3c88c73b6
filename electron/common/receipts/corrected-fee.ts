import { certificationKind, priced } from '../certifications/rules.ts'
import type { DossierFacts } from '../dossiers/model.ts'
import { canonical } from '../journal/canonical.ts'
import type { Procedure } from '../procedures/model.ts'
import { feeFor } from '../procedures/rules.ts'
import type { Correction } from './correction.ts'
import type { FeeChoice } from './model.ts'
import { billFor, countedBy, linesOf } from './rules.ts'

type Owed = Pick<DossierFacts, 'fee' | 'feeLines' | 'certified' | 'counted'>

/**
 * What was decided about the fee when the dossier was taken in, as the form has it: documents, numbers, the fees of a
 * case that were chosen. A fee of a case is known by its name among the lines.
 */
export function choiceOf(facts: DossierFacts, procedure: Procedure | undefined): FeeChoice {
  const { certified, counted, feeLines = [], channel } = facts
  const chosen = (procedure ? feeFor(procedure, channel).open : []).flatMap((fee) => {
    const line = feeLines.find(({ name }) => name === fee.name)
    return line ? [{ index: procedure!.fees.indexOf(fee), amount: line.amount }] : []
  })
  return {
    copies: counted?.copies ?? 1,
    pages: counted?.pages ?? 1,
    ...(certified && { documents: certified.map(({ name, pages, copies }) => ({ name, pages, copies })) }),
    chosen,
  }
}

/**
 * What the dossier costs after a correction. A sum that was typed stands as it was typed. Else other documents, numbers
 * or cases are counted anew by the tariff of today, and so is another channel where the fee was the tariff's before; a
 * sum that somebody had laid down by hand stays.
 */
export function correctedFee(
  before: DossierFacts,
  procedure: Procedure | undefined,
  wanted: Correction,
): Owed {
  const { channel, fees } = wanted
  const was = choiceOf(before, procedure)
  const told = (choice: FeeChoice) => canonical(comparable(choice, procedure))
  const asksElse = told(was) !== told(fees)
  const byTariff = procedure !== undefined && billFor(procedure, before.channel, was).amount === before.fee
  const own = { ...certifiedNow(before, procedure, wanted), ...countedNow(before, procedure, fees) }
  const kept = {
    ...own,
    fee: before.fee,
    ...(before.feeLines && { feeLines: before.feeLines }),
  }
  const counts = procedure && (asksElse || (byTariff && channel !== before.channel))
  const bill = counts ? billFor(procedure, channel, fees) : null
  const lines = bill ? linesOf(bill) : []
  const now = bill ? { ...own, fee: bill.amount, ...(lines.length > 0 && { feeLines: lines }) } : kept
  return wanted.fee === null || wanted.fee === now.fee ? now : { ...own, ...typedFee(before, wanted.fee) }
}

/* Prices of cases are the tariff's, not what happens to stand in the box. */
function comparable(choice: FeeChoice, procedure: Procedure | undefined): FeeChoice {
  const chosen = choice.chosen.map(({ index, amount }) => ({
    index,
    amount: procedure?.fees[index]?.amount == null ? amount : 0,
  }))
  return { ...choice, chosen: chosen.sort((one, other) => one.index - other.index) }
}

/* Priced again where documents or channel are others; without the catalogue a price is only known for what stays. */
function certifiedNow(
  before: DossierFacts,
  procedure: Procedure | undefined,
  { channel, fees: { documents } }: Correction,
): Pick<DossierFacts, 'certified'> {
  const { certified } = before
  if (!documents || !certificationKind(before.procedure.code)) return certified ? { certified } : {}
  const same = certified && canonical(choiceOf(before, undefined).documents) === canonical(documents)
  if (same && channel === before.channel) return { certified }
  if (procedure) return { certified: priced(procedure, channel, documents) }
  const priceOf = (name: string) => certified?.find((one) => one.name === name)?.fee ?? 0
  return { certified: documents.map((one) => ({ ...one, fee: priceOf(one.name) })) }
}

function countedNow(before: DossierFacts, procedure: Procedure | undefined, fees: FeeChoice) {
  if (!procedure) return before.counted ? { counted: before.counted } : {}
  const { counted } = countedBy(procedure, fees)
  // What was never counted (an import) is not counted because somebody looked at it.
  const idle = !before.counted && fees.copies === 1 && fees.pages === 1
  return counted && !idle ? { counted } : {}
}

/* What the fee is made of was laid down at intake; of another sum only the sum is known. */
function typedFee({ fee, feeLines }: DossierFacts, amount: number): Pick<DossierFacts, 'fee' | 'feeLines'> {
  if (amount === fee) return feeLines ? { fee, feeLines } : { fee }
  const name = feeLines?.length === 1 ? feeLines[0]!.name : 'Phí, lệ phí'
  return { fee: amount, feeLines: amount > 0 ? [{ name, amount }] : [] }
}
