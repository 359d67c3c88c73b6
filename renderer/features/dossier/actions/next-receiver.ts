import type { OutputOf } from '../../../../electron/common/contract.ts'
import type { Step } from '../../../../electron/common/procedures/model.ts'
import type { ShownDossier } from '../acts.ts'

type Person = OutputOf<'accounts.list'>[number]
type Wanted = Pick<Step, 'role' | 'department'>

/**
 * Whom the process names next, as a choice of `Receivers`: the only one who has that step, else its department as a
 * whole. A step that nobody here has is passed over; without a process laid down it is whoever alone does the work.
 * @returns the choice, empty where the process leaves it open
 */
export function nextReceiver(
  { state, steps }: Pick<ShownDossier, 'state' | 'steps'>,
  people: readonly Person[],
): string {
  const others = people.filter((one) => one.id !== state.assignee?.id)
  const wanted: Wanted[] =
    state.steps.length > 0 ? steps.toCome.map(({ step }) => step) : [{ role: 'specialist' }]
  for (const { role, department } of wanted) {
    const able = others.filter((one) => one.role === role && (!department || one.department === department))
    if (able.length === 1) return `person ${able[0]!.id}`
    if (able.length > 1) return department ? `department ${department}` : ''
  }
  return ''
}
