import type { DossierFacts } from '../dossiers/model.ts'
import type { UpstreamFacts } from '../dossiers/upstream.ts'
import type { FeeBill } from '../procedures/rules.ts'

/** What the shared system is told of a new dossier: the facts of the receipt in the words of the national record. */
export function upstreamFacts(facts: DossierFacts, bill: FeeBill): UpstreamFacts {
  const { name, idNumber, phone, email, address } = facts.applicant
  return {
    procedureCode: facts.procedure.code,
    procedureName: facts.procedure.name,
    fieldName: facts.procedure.field,
    channel: facts.channel,
    applicant: {
      name,
      kind: facts.applicantKind === 'citizen' ? 'citizen' : (facts.organisationKind ?? 'organisation'),
      ...(idNumber ? { idNumber } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...(address ? { address } : {}),
    },
    summary: facts.request,
    ...(facts.filedAt && { filedAt: facts.filedAt }),
    receivedAt: facts.receivedAt,
    ...(facts.enteredAt && { enteredAt: facts.enteredAt }),
    dueAt: facts.dueAt,
    returnBy: facts.returnBy,
    components: facts.components
      .filter((one) => !one.notNeeded)
      .map(({ code, name: paper, originals, copies }) => ({ code, name: paper, originals, copies })),
    fees: bill.lines.filter((line) => line.amount > 0).map(({ fee, amount }) => ({ name: fee.name, amount })),
  }
}
