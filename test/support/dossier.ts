import { insertDossier } from '../../db/tables/dossiers.ts'
import { putApplicant } from '../../db/tables/applicants.ts'
import type { DossierAction, DossierFacts } from '../../electron/common/dossiers/model.ts'
import { reduceDossier } from '../../electron/common/dossiers/rules.ts'
import { fold } from '../../electron/common/text/fold.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { TestCounter } from './counter.ts'

/** Facts of a plausible dossier; `over` replaces what the test is about. */
export function dossierFacts(over: Partial<DossierFacts> = {}): DossierFacts {
  return {
    applicantKind: 'citizen',
    applicant: {
      name: 'Nguyễn Thị Đường',
      idNumber: '004190000123',
      address: 'Xóm 2',
      phone: '0912345678',
      email: null,
    },
    authorised: null,
    priority: [],
    procedure: {
      code: '1.004837',
      name: 'Đăng ký giám hộ',
      field: 'Hộ tịch',
      signOffRequired: true,
      noWait: false,
      supplementClock: 'pause',
      resultName: 'Trích lục',
    },
    request: 'Đăng ký giám hộ',
    channel: 'counter',
    components: [
      {
        code: 'to-khai',
        name: 'Tờ khai đăng ký giám hộ',
        required: true,
        mode: 'submit',
        originals: 1,
        copies: 0,
        notNeeded: false,
        applies: true,
      },
    ],
    sets: 1,
    limit: { amount: 3, unit: 'working-day' },
    returnBy: 'counter',
    returnAddress: null,
    fee: 0,
    receivedAt: '2026-11-20T02:00:00.000Z' as Instant,
    enteredAt: null,
    dueAt: '2026-11-25T10:00:00.000Z' as Instant,
    calendarVersion: 1,
    ...over,
  }
}

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
      foldedName: fold(name),
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
