import type { ResultRow } from '../../../electron/common/boards/model.ts'

/* How a board words what is the same on the wall and on the screen. */

export const OUTCOME_WORDS: Record<ResultRow['outcome'], string> = {
  early: 'trước hạn',
  'on-time': 'đúng hạn',
  late: 'quá hạn',
}
export const STATE_WORDS: Record<ResultRow['state'], string> = { waiting: 'chờ nhận', returned: 'đã trả' }
