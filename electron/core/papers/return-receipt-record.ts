import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ReturnReceiptPaper } from '../../common/papers/records/return-receipt.ts'
import { dossierQr } from './dossier-qr.ts'
import { type Office, officeName, paperBase } from './paper-head.ts'
import { resultOf } from './result-of.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'

type Returned = Extract<DossierAction, { kind: 'return' }>

/** The last time a result or a part of it was given out; null while it has not been, and when the post brought it back. */
export function standingReturn({ actions }: Dossier): Returned | null {
  const returned = lastAct(actions, 'return')
  const cameBack = lastAct(actions, 'post-came-back')
  return returned && !(cameBack && cameBack.at > returned.at) ? returned : null
}

/** What is signed when a result is given out. */
export function returnReceiptRecord(
  dossier: Dossier,
  office: Office,
  returned: Returned,
  paperNo: string,
): ReturnReceiptPaper {
  const { facts, dossierNo, actions } = dossier
  const { dueAt } = reduceDossier(actions)!
  // What came out by then: after a part is given out the rest is open again.
  const before = actions.slice(0, actions.indexOf(returned))
  const outcome = lastAct(before, 'mark-ready')?.outcome ?? null
  const inPerson = returned.relation === 'applicant' || returned.relation === 'authorised'
  return {
    kind: 'return-receipt',
    ...paperBase('return-receipt', office, returned.at),
    paperNo,
    dossierNo,
    office: officeName(office),
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedAt: facts.receivedAt,
    dueAt,
    returnedAt: returned.at,
    results: [resultOf(facts, outcome)],
    partial: outcome === 'partial',
    receiver: {
      name: returned.receiver,
      idNumber: returned.receiverIdNumber || null,
      relation: relationOf(returned),
    },
    idChecked: returned.idChecked,
    // Answered at once, no slip was given; by post or online nobody gives it back.
    slipGivenBack: inPerson && !facts.procedure.noWait ? !returned.lostSlip : null,
    note: returned.trackingNo ? `Số hiệu bưu gửi: ${returned.trackingNo}` : null,
    officerName: returned.officer.name,
    qr: dossierQr('return-receipt', dossier, office, { madeAt: returned.at, dueAt }),
    copies: 2,
  }
}

function relationOf({ relation, document }: Returned): string {
  switch (relation) {
    case 'applicant':
      return 'Chủ hồ sơ'
    case 'authorised':
      return `Người được ủy quyền${document ? ` (${document})` : ''}`.slice(0, 300)
    case 'post':
      return 'Nhận qua bưu chính'
    case 'online':
      return 'Nhận trực tuyến'
  }
}
