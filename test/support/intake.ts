import type { InputOf } from '../../electron/common/contract.ts'
import { Procedure } from '../../electron/common/procedures/model.ts'
import { everythingBrought } from '../../electron/common/receipts/rules.ts'
import seed from '../../db/seed/procedures.json' with { type: 'json' }

/** A procedure of the product's own catalogue. */
export function seeded(code: string): Procedure {
  return Procedure.parse(seed.procedures.find((one) => one.code === code))
}

type Intake = InputOf<'receipts.issue'>['intake']

/** A request that can be issued as it stands: a citizen with every paper, at the counter. */
export function anIntake({
  procedure: code = '1.004837',
  person = 0,
  ...rest
}: Partial<Intake> & { procedure?: string; person?: number } = {}): Intake {
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
