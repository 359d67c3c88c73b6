import { StopNoticePaper } from '../../../electron/common/papers/records/stop-notice.ts'
import { at, eachSize, type PaperSamples, sampleLetter } from './parts.ts'

const WHY =
  'Người nộp hồ sơ có đơn ngày 23/11/2026 đề nghị dừng giải quyết do đã thỏa thuận được với các hộ liền kề về ranh giới thửa đất và sẽ nộp hồ sơ khác.'

/** Mẫu số 05: each of the three causes, the last with a long reason. */
export const stopNotice: PaperSamples = (set) =>
  eachSize((size) => {
    const letter = sampleLetter('stop-notice', set, size, set === '2018' ? '05/TB' : '05/TB-TTPVHCC')
    return StopNoticePaper.parse({
      kind: 'stop-notice',
      ...letter,
      head: { ...letter.head, day: '2026-11-24' },
      stoppedAt: at('2026-11-24T03:20:00.000Z'),
      cause: ({ short: 'other', typical: 'applicant', extreme: 'no-supplement' } as const)[size],
      reason:
        size === 'short'
          ? 'Trùng.'
          : Array.from({ length: size === 'typical' ? 1 : 8 }, () => WHY).join('\n'),
      contact: size === 'short' ? null : '0210 3 123 456',
    })
  })
