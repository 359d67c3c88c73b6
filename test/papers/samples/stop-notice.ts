import { StopNoticePaper } from '../../../electron/common/papers/records/stop-notice.ts'
import {
  APPLICANTS,
  at,
  dossierNoOf,
  eachSize,
  PROCEDURES,
  type PaperSamples,
  qrOf,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'

const WHY =
  'Người nộp hồ sơ có đơn ngày 23/11/2026 đề nghị dừng giải quyết do đã thỏa thuận được với các hộ liền kề về ranh giới thửa đất và sẽ nộp hồ sơ khác.'

/** Mẫu số 05: each of the three causes, the last with a long reason. */
export const stopNotice: PaperSamples = (set) =>
  eachSize((size) => {
    const base = sampleBase('stop-notice', set, size, set === '2018' ? '05/TB' : '05/TB-TTPVHCC')
    return StopNoticePaper.parse({
      kind: 'stop-notice',
      ...base,
      head: {
        ...base.head,
        superior: 'ỦY BAN NHÂN DÂN',
        agency: size === 'extreme' ? 'PHƯỜNG NGUYỄN TRÃI – THƯỜNG TÍN – PHÚ XUYÊN' : 'XÃ HÒA BÌNH',
        day: '2026-11-24',
      },
      dossierNo: dossierNoOf(set),
      recipient: APPLICANTS[size].name,
      issuer: 'Ủy ban nhân dân xã Hòa Bình',
      applicant: APPLICANTS[size],
      procedure: PROCEDURES[size],
      receivedBy: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      receivedAt: RECEIVED_AT,
      stoppedAt: at('2026-11-24T03:20:00.000Z'),
      cause: ({ short: 'other', typical: 'applicant', extreme: 'no-supplement' } as const)[size],
      reason:
        size === 'short'
          ? 'Trùng.'
          : Array.from({ length: size === 'typical' ? 1 : 8 }, () => WHY).join('\n'),
      contact: size === 'short' ? null : '0210 3 123 456',
      signer: {
        capacity:
          size === 'extreme'
            ? ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
            : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
        name: size === 'short' ? null : 'Hoàng Phủ Ngọc Thiên Trường',
      },
      sentTo:
        size === 'short' ? [] : ['Như trên', 'Trung tâm Phục vụ hành chính công (để giao)', 'Lưu: hồ sơ'],
      qr: qrOf('stop-notice', set, size),
    })
  })
