import type { Filing } from '../../../electron/common/filings/model.ts'
import { filedComponents } from '../../../electron/common/filings/rules.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import type { IntakeDraft } from './intake-draft.ts'

/**
 * The form filled in with what somebody filed online: a paper with a file is there as asked, everything else stands as
 * it was typed, for the officer to check.
 * @param procedure undefined where it is not in the catalogue
 */
export function fromFiling(filing: Filing, procedure: Procedure | undefined): Partial<IntakeDraft> {
  const { applicant, authorised } = filing
  const components = procedure ? filedComponents(procedure, filing) : []
  return {
    filingId: filing.id,
    filingNo: filing.dossierNo,
    kind: applicant.kind,
    name: applicant.name,
    idNumber: applicant.idNumber ?? '',
    phone: applicant.phone ?? '',
    email: applicant.email ?? '',
    address: applicant.address ?? '',
    born: applicant.dateOfBirth ? formatDay(applicant.dateOfBirth) : '',
    sex: applicant.sex ?? '',
    authorised: authorised && {
      name: authorised.name,
      idNumber: authorised.idNumber ?? '',
      address: authorised.address ?? '',
      phone: authorised.phone ?? '',
      email: authorised.email ?? '',
      document: authorised.document ?? '',
    },
    procedureCode: filing.procedure.code,
    procedureText: procedure?.name ?? filing.procedure.name,
    request: filing.request === procedure?.name ? '' : filing.request,
    channel: 'online',
    components: Object.fromEntries(components.map(({ code, ...given }) => [code, given])),
    returnBy: filing.returnBy,
    returnAddress: filing.returnAddress,
  }
}
