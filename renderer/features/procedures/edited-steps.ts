import { Step } from '../../../electron/common/procedures/model.ts'
import { newId } from '../../../electron/common/uuid.ts'

/** A step as an administrator types it: days are text with a comma until the form is handed in. */
export type EditedStep = { key: string; name: string; role: Step['role']; department: string; days: string }

/** The steps of a procedure, to be changed. */
export function startSteps(steps: readonly Step[]): EditedStep[] {
  return steps.map((step) => ({
    key: newId(),
    name: step.name,
    role: step.role,
    department: step.department ?? '',
    days: String(step.days).replace('.', ','),
  }))
}

/** A further step: half a day of whoever does the work. */
export function newStep(): EditedStep {
  return { key: newId(), name: '', role: 'specialist', department: '', days: '0,5' }
}

/** The steps that are meant, or null where a name or a number is missing. */
export function finishSteps(edited: readonly EditedStep[]): Step[] | null {
  const read = edited.map(({ name, role, department, days }) =>
    Step.safeParse({
      name,
      role,
      ...(department.trim() ? { department } : {}),
      days: /^\d+([.,]\d+)?$/.test(days.trim()) ? Number(days.trim().replace(',', '.')) : null,
    }),
  )
  return read.every((one) => one.success) ? read.map((one) => one.data!) : null
}

/** The list with one line moved to another place; as it was where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length || from === to) return [...list]
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, list[from]!)
}
