import type { ChosenField } from '../../../electron/common/closings/review.ts'

/** What a field was decided to be: a side, or words of one's own. */
export type Decision = { side: 'ours' | 'theirs' | 'typed'; text: string }
export type Decisions = Partial<Record<ChosenField, Decision>>
