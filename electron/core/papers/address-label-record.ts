import type { Dossier } from '../../../db/tables/dossiers.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { legalForm } from '../../common/papers/kinds.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { AddressLabelPaper } from '../../common/papers/records/address-label.ts'
import type { Instant } from '../../common/time/model.ts'
import { type Office, paperBase } from './paper-head.ts'
import { resultOf } from './result-of.ts'
import { lastAct } from './standing-acts.ts'

/**
 * Labels for results that go by post.
 * @returns NO_ADDRESS when nobody wrote down where one of them is to go
 */
export function addressLabelRecord(
  dossiers: readonly Dossier[],
  office: Office,
  at: Instant,
): AddressLabelPaper | 'NO_ADDRESS' {
  const { commune } = office
  if (dossiers.some(({ facts }) => !addressOf(facts))) return 'NO_ADDRESS'
  const sender = {
    name: `${commune.officeName} ${commune.name}`,
    address: commune.address || `${commune.name}, ${commune.provinceName}`,
    phone: commune.phone || null,
  }
  return {
    kind: 'address-label',
    ...paperBase('address-label', office, at),
    paperNo: null,
    labels: dossiers.map(({ dossierNo, facts, actions }) => ({
      sender,
      receiver: {
        name: facts.applicant.name,
        address: addressOf(facts)!,
        phone: facts.applicant.phone || null,
      },
      dossierNo,
      trackingNo: lastAct(actions, 'return')?.trackingNo || null,
      contents: resultOf(facts, reduceDossier(actions)?.outcome ?? null).slice(0, 300),
      postage: null,
      qr: receiptQr({
        dossierNo,
        procedureCode: facts.procedure.code,
        idNumber: facts.applicant.idNumber ?? '',
        title: legalForm('address-label', commune.templateSet).title,
        system: 'Quầy Một Cửa',
        // As long as nothing about the result changes, the label stays the one that is archived.
        madeAt: reduceDossier(actions)?.finishedAt ?? at,
        dueAt: facts.dueAt,
      }),
    })),
  }
}

const addressOf = ({ returnAddress, applicant }: Dossier['facts']) =>
  returnAddress || applicant.address || null
