import { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import { at, DUE_AT, eachSize, type PaperSamples, sampleLetter } from './parts.ts'

const REASON =
  'Phải đo đạc lại ranh giới thửa đất cùng các hộ liền kề; đợt mưa lũ từ ngày 16/11 đến ngày 19/11/2026 làm hoãn buổi đo đã hẹn.'

/** Mẫu số 04: a line of reason; an everyday letter; six paragraphs after the date has passed. */
export const apology: PaperSamples = (set) =>
  eachSize((size) => {
    const letter = sampleLetter('apology', set, size, '07/PXL')
    return ApologyPaper.parse({
      kind: 'apology',
      ...letter,
      head: { ...letter.head, day: size === 'extreme' ? '2026-11-25' : '2026-11-23' },
      dueAt: DUE_AT,
      newDueAt: at('2026-11-27T10:00:00.000Z'),
      reason:
        size === 'short'
          ? 'Mất điện.'
          : Array.from({ length: size === 'typical' ? 1 : 6 }, () => REASON).join('\n'),
      ...(size !== 'short' && { contact: '0210 3 123 456' }),
    })
  })
