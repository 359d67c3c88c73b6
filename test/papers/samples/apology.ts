import { ApologyPaper } from '../../../electron/common/papers/records/apology.ts'
import {
  APPLICANTS,
  at,
  DUE_AT,
  dossierNoOf,
  eachSize,
  PROCEDURES,
  type PaperSamples,
  qrOf,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'

const REASON =
  'Phải đo đạc lại ranh giới thửa đất cùng các hộ liền kề; đợt mưa lũ từ ngày 16/11 đến ngày 19/11/2026 làm hoãn buổi đo đã hẹn.'

/** Mẫu số 04: a line of reason; an everyday letter; six paragraphs after the date has passed. */
export const apology: PaperSamples = (set) =>
  eachSize((size) => {
    const base = sampleBase('apology', set, size, '07/PXL')
    const commune = size === 'extreme' ? 'PHƯỜNG NGUYỄN TRÃI – THƯỜNG TÍN – PHÚ XUYÊN' : 'XÃ HÒA BÌNH'
    return ApologyPaper.parse({
      kind: 'apology',
      ...base,
      head: {
        ...base.head,
        superior: 'ỦY BAN NHÂN DÂN',
        agency: commune,
        day: size === 'extreme' ? '2026-11-25' : '2026-11-23',
      },
      dossierNo: dossierNoOf(set),
      recipient: APPLICANTS[size].name,
      issuer: 'Ủy ban nhân dân xã Hòa Bình',
      applicant: APPLICANTS[size],
      procedure: PROCEDURES[size],
      receivedBy: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      receivedAt: RECEIVED_AT,
      dueAt: DUE_AT,
      newDueAt: at('2026-11-27T10:00:00.000Z'),
      reason:
        size === 'short'
          ? 'Mất điện.'
          : Array.from({ length: size === 'typical' ? 1 : 6 }, () => REASON).join('\n'),
      ...(size !== 'short' && { contact: '0210 3 123 456' }),
      signer: {
        capacity:
          size === 'extreme'
            ? ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
            : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
        name: size === 'short' ? null : 'Hoàng Phủ Ngọc Thiên Trường',
      },
      sentTo:
        size === 'short' ? [] : ['Như trên', 'Trung tâm Phục vụ hành chính công (để giao)', 'Lưu: hồ sơ'],
      qr: qrOf('apology', set, size),
    })
  })
