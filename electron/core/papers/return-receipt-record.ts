import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ReturnReceiptPaper } from '../../common/papers/records/return-receipt.ts'
import { dossierQr } from './dossier-qr.ts'
import { type Office, officeName, paperBase } from './paper-head.ts'
import { resultOf } from './result-of.ts'
import { lastAct } from './standing-acts.ts'

type Returned = Extract<DossierAction, { kind: 'return' }>

/** What is signed when a result is given out, without its number; null while it has not been. */
export function returnReceiptRecord(dossier: Dossier, office: Office): ReturnReceiptPaper | null {
  const { facts, dossierNo, actions } = dossier
  const returned = lastAct(actions, 'return')
  const state = reduceDossier(actions)
  const cameBack = lastAct(actions, 'post-came-back')
  if (!returned || !state || (cameBack && cameBack.at > returned.at)) return null
  // What came out by then: after a part is given out the rest is open again.
  const before = actions.slice(0, actions.indexOf(returned))
  const outcome = lastAct(before, 'mark-ready')?.outcome ?? null
  const inPerson = returned.relation === 'applicant' || returned.relation === 'authorised'
  return {
    kind: 'return-receipt',
    ...paperBase('return-receipt', office, returned.at),
    paperNo: null,
    dossierNo,
    office: officeName(office),
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedAt: facts.receivedAt,
    dueAt: state.dueAt,
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
    qr: dossierQr('return-receipt', dossier, office, { madeAt: returned.at, dueAt: state.dueAt }),
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
