import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { dayClosing } from './day-closing.ts'

/** Today in numbers, and what is still open. */
export const showClosing: UseCase<'closings.today'> = (act) => done(dayClosing(act))
