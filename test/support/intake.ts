import type { InputOf, OutputOf } from '../../electron/common/contract.ts'
import { Procedure } from '../../electron/common/procedures/model.ts'
import { everythingBrought } from '../../electron/common/receipts/rules.ts'
import seed from '../../db/seed/procedures.json' with { type: 'json' }
import type { CounterApp } from './counter-app.ts'

/** A procedure of the product's own catalogue. */
export function seeded(code: string): Procedure {
  return Procedure.parse(seed.procedures.find((one) => one.code === code))
}

type Intake = InputOf<'receipts.issue'>['intake']
/** What is said of an intake; the rest is as usual. */
export type GivenIntake = Partial<Intake> & { procedure?: string; person?: number }

/** A request that can be issued as it stands: a citizen with every paper, at the counter. */
export function anIntake({ procedure: code = '1.004837', person = 0, ...rest }: GivenIntake = {}): Intake {
  const procedure = seeded(code)
  const channel = rest.channel ?? 'counter'
  return {
    applicant: {
      kind: 'citizen',
      name: 'Nguyễn Thị Đường',
      idKind: 'cccd',
      idNumber: `0011900${String(person).padStart(5, '0')}`,
      address: 'Xóm 1, xã Thử Nghiệm',
      phone: '0912345678',
    },
    applicantId: null,
    authorised: null,
    priority: [],
    procedureCode: procedure.code,
    request: procedure.name,
    channel,
    components: everythingBrought(procedure, channel),
    sets: 1,
    returnBy: 'counter',
    returnAddress: null,
    fees: { copies: 1, pages: 1, chosen: [] },
    ...rest,
  }
}

/** A dossier taken in by call; what whoever sits there would be asked about is said already. */
export function takenIn(
  counter: Pick<CounterApp, 'ok'>,
  given?: GivenIntake,
): Promise<OutputOf<'receipts.issue'>> {
  return counter.ok('receipts.issue', {
    ...{ intake: anIntake(given), draftId: null },
    ...{ clockConfirmed: true, sameOpenConfirmed: true },
  })
}
