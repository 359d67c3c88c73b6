import type { Dossier } from '../../../db/tables/dossiers.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { AddressLabelPaper } from '../../common/papers/records/address-label.ts'
import type { Instant } from '../../common/time/model.ts'
import { dossierQr } from './dossier-qr.ts'
import { type Office, officeName, paperBase } from './paper-head.ts'
import { resultOf } from './result-of.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'

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
    name: officeName(office),
    address: commune.address || `${commune.name}, ${commune.provinceName}`,
    phone: commune.phone || null,
  }
  return {
    kind: 'address-label',
    ...paperBase('address-label', office, at),
    paperNo: null,
    labels: dossiers.map((dossier) => {
      const { dossierNo, facts, actions } = dossier
      const state = reduceDossier(actions)
      return {
        sender,
        receiver: {
          name: facts.applicant.name,
          address: addressOf(facts)!,
          phone: facts.applicant.phone || null,
        },
        dossierNo,
        trackingNo: lastAct(actions, 'return')?.trackingNo || null,
        contents: resultOf(facts, state?.outcome ?? null).slice(0, 300),
        postage: null,
        // As long as nothing about the result changes, the label stays the one that is archived.
        qr: dossierQr('address-label', dossier, office, {
          madeAt: state?.finishedAt ?? at,
          dueAt: facts.dueAt,
        }),
      }
    }),
  }
}

const addressOf = ({ returnAddress, applicant }: Dossier['facts']) =>
  returnAddress || applicant.address || null
