import { insertDossier } from '../../db/tables/dossiers.ts'
import { putApplicant } from '../../db/tables/applicants.ts'
import type { DossierAction, DossierFacts } from '../../electron/common/dossiers/model.ts'
import { reduceDossier } from '../../electron/common/dossiers/rules.ts'
import { foldName } from '../../electron/common/text/fold-name.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { TestCounter } from './counter.ts'
import { dossierFacts } from './dossier-facts.ts'

/** Puts a dossier straight into the tables, without number or journal, for tests of what comes after intake. */
export function putDossier(test: TestCounter, dossierNo: string, over: Partial<DossierFacts> = {}): string {
  const { register } = test.counter.open!
  const facts = dossierFacts(over)
  const id = newId()
  const applicantId = newId()
  const { name, idNumber, phone } = facts.applicant
  register.immediate(() => {
    putApplicant(register, {
      id: applicantId,
      kind: 'citizen',
      name,
      foldedName: foldName(name),
      idNumber: idNumber && `${idNumber}-${applicantId.slice(-6)}`,
      phone,
      person: '{}',
      updatedAt: facts.receivedAt,
    })
    const receive: DossierAction = {
      id: newId(),
      kind: 'receive',
      at: facts.receivedAt,
      officer: { id: 'o', name: 'Nguyễn Thị Đường', role: 'officer' },
      receiptNo: null,
      signOffRequired: facts.procedure.signOffRequired,
      departmentSignOff: false,
      dueAt: facts.dueAt,
      handOverBy: null,
      steps: [],
    }
    const actions = [receive]
    insertDossier(register, { id, dossierNo, applicantId, facts, actions }, reduceDossier(actions)!)
  })
  return id
}
