import { toInstant } from '../../electron/common/time/rules.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { dispatch, type Handlers } from '../../electron/core/dispatch.ts'
import { useCases } from '../../electron/core/use-cases.ts'
import { childRegister } from './child-register.ts'
import { anIntake } from './intake.ts'

/* A second process on the same register: issues receipts as fast as it can and prints each number once it has been
   answered. `node issue-child.ts register.db officer-id how-many offset`, the key on the first
   line of standard input; a second line starts it. */

const [path, officerId, many, offset] = process.argv.slice(2)
const { register, key, nextLine } = await childRegister(path!)
const counter = {
  clock: () => toInstant(Date.now()),
  open: { register, files: null, dataKey: key },
  officer: { id: officerId, login: 'officer', name: 'Nguyễn Thị Đường', title: '', role: 'officer' },
  log: (ref: string, error: unknown) => console.error(ref, error),
  onChanged: () => {},
} as unknown as Counter

console.log('ready')
await nextLine() // both processes begin together
for (let i = 0; i < Number(many); i++) {
  const input = { intake: anIntake({ person: Number(offset) + i }), draftId: null }
  const reply = await dispatch(counter, useCases as unknown as Handlers, {
    name: 'receipts.issue',
    input,
    commandId: newId(),
  })
  console.log(
    reply.ok ? (reply.data as { dossierNo: string }).dossierNo : `refused ${JSON.stringify(reply.error)}`,
  )
}
register.close()
