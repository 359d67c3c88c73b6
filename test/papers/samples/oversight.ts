import { InspectionReportPaper } from '../../../electron/common/papers/records/inspection-report.ts'
import { ProcedureProposalPaper } from '../../../electron/common/papers/records/procedure-proposal.ts'
import { ViewListPaper } from '../../../electron/common/papers/records/view-list.ts'
import { CHECKS } from '../../../electron/common/inspections/model.ts'
import { at, eachSize, LONG_NAME, type PaperSamples, PROCEDURES, sampleBase, type Size } from './parts.ts'
import { numbersOf } from './rows.ts'

const FIELDS = ['Bảo trợ xã hội', 'Chứng thực', 'Hộ tịch', 'Đất đai']
const MADE_AT = at('2026-12-01T01:30:00.000Z')
const SIGNER = { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Ước' }

/** Nothing found; an everyday month; pages of faults, measures and a journal that was changed. */
export const inspectionReport: PaperSamples = (set) =>
  eachSize((size) => {
    const count = { short: 0, typical: 4, extreme: 40 }[size]
    return InspectionReportPaper.parse({
      kind: 'inspection-report',
      ...sampleBase('inspection-report', set, size, '03/BC-TKT'),
      from: '2026-10-01',
      to: '2026-12-31',
      issuer: 'Ủy ban nhân dân xã Hòa Bình',
      seed: '271126',
      size: size === 'extreme' ? { by: 'percent', value: 10 } : { by: 'number', value: 3 },
      fields: FIELDS.slice(0, size === 'short' ? 1 : 4).map((field, index) => ({
        field,
        of: 12 * (index + 1) + 3,
        taken: 3,
      })),
      tallies: CHECKS.map((check, index) => ({ check, fine: 12 - index, fault: index % 3, none: index })),
      faults: numbersOf(set, count).map((dossierNo, index) => ({
        dossierNo,
        procedure: PROCEDURES[index % 3 === 2 ? 'extreme' : 'typical'].name,
        ...(index % 2 === 0
          ? { check: 'apology', says: 'apology-missing', moments: ['2026-11-24T10:00:00.000Z'], words: [] }
          : {
              check: 'papers-digitised',
              says: 'papers-not-scanned',
              moments: [],
              words: ['Tờ khai theo mẫu quy định', 'Giấy chứng sinh hoặc văn bản của người làm chứng'],
            }),
        note: index % 4 === 1 ? 'Bản giấy còn để ở bàn tiếp nhận.' : '',
        byInspector: index % 4 === 3,
        ...(index % 4 === 3 && { note: 'Quét thiếu trang hai của tờ khai.' }),
      })),
      journal: {
        checkedAt: MADE_AT,
        entries: 48213,
        fault:
          size === 'extreme'
            ? {
                epoch: 2,
                seq: 48214,
                fault: 'header-changed',
                at: '2026-11-20T02:05:00.000Z',
                officerName: LONG_NAME,
              }
            : null,
      },
      measures: Array.from({ length: { short: 0, typical: 2, extreme: 12 }[size] }, (_, index) => ({
        fault: 'Không gửi thư xin lỗi trước khi hết hạn',
        measure:
          index % 2 === 0
            ? 'Nhắc công chức chuyên môn trước hạn hai ngày làm việc; lãnh đạo xem danh sách vào đầu mỗi buổi.'
            : 'Quét đủ giấy tờ còn lại trong tuần.',
        person: 'Hoàng Văn Chuyên',
        until: '2026-12-15',
      })),
      conclusion:
        size === 'extreme'
          ? 'Việc tiếp nhận, giải quyết cơ bản đúng quy định.\nTồn tại chủ yếu là chậm xin lỗi và số hoá thiếu giấy tờ.\nGiao Trung tâm Phục vụ hành chính công thực hiện các biện pháp nêu trên, báo cáo trước ngày 31/12/2026.'
          : 'Việc tiếp nhận, giải quyết hồ sơ trong kỳ đúng quy định.',
      startedBy: 'Trần Văn Ước',
      startedAt: '2026-11-30T01:00:00.000Z',
      closedAt: MADE_AT,
      signer: SIGNER,
      sentTo: ['Trung tâm Phục vụ hành chính công (để thực hiện)', 'Lưu: VT'],
    })
  })

/** Nobody; a day's lookers; pages of them, with a day whose record was changed. */
export const viewList: PaperSamples = (set) =>
  eachSize((size) => {
    const count = { short: 0, typical: 5, extreme: 60 }[size]
    const hows = ['opened', 'printed', 'saved', 'exported'] as const
    return ViewListPaper.parse({
      kind: 'view-list',
      ...sampleBase('view-list', set, size, null),
      from: '2026-11-01',
      to: '2026-11-30',
      by: size === 'extreme' ? 'person' : 'dossier',
      subject: size === 'extreme' ? LONG_NAME : 'H25.16.05-261120-0001',
      reason: 'Theo đơn của người dân ngày 25/11/2026',
      askedBy: 'Trần Văn Ước',
      since: size === 'short' ? null : '2026-10-05',
      changedDays: size === 'extreme' ? ['2026-11-12', '2026-11-13'] : [],
      more: size === 'extreme',
      rows: numbersOf(set, count).map((dossierNo, index) => ({
        at: '2026-11-20T02:05:00.000Z',
        officer: index % 7 === 3 ? LONG_NAME : 'Nguyễn Thị Đường',
        how: index % 5 === 4 ? 'searched' : hows[index % 4],
        what: index % 5 === 4 ? 'text' : 'dossier',
        name: index % 5 === 4 ? 'nong thi sen' : dossierNo,
        about:
          index % 5 === 4 ? '' : `Nông Thị Sen · ${PROCEDURES[index % 3 === 2 ? 'extreme' : 'typical'].name}`,
      })),
      madeAt: MADE_AT,
    })
  })

/** Nothing to propose; an everyday half-year; pages. */
export const procedureProposal: PaperSamples = (set) =>
  eachSize((size) => {
    const count = { short: 0, typical: 3, extreme: 24 }[size]
    const procedure = (index: number, of: Size = 'typical') => ({
      ...PROCEDURES[index % 4 === 3 ? 'extreme' : of],
      field: FIELDS[index % 4]!,
    })
    const times = (index: number) => ({
      ...procedure(index),
      limit: { amount: 10 + index, unit: index % 5 === 4 ? 'day' : 'working-day' },
      channels: index % 2 === 0 ? ['counter', 'online', 'post'] : ['counter'],
      count: 120 - index,
      median: 3,
      ninth: 5,
      atOnce: 115 - index,
    })
    return ProcedureProposalPaper.parse({
      kind: 'procedure-proposal',
      ...sampleBase('procedure-proposal', set, size, null),
      from: '2026-07-01',
      to: '2026-12-31',
      least: 20,
      measured: size === 'short' ? 0 : 3412,
      all: 53,
      inForce: size === 'short' ? 53 : 53 - count,
      notInForce: Array.from({ length: count }, (_, index) => ({
        ...procedure(index),
        gaps:
          index % 2 === 0
            ? [
                { what: 'limit-unit', channel: 'counter' },
                { what: 'fee', channel: null },
              ]
            : [],
        takenOut: index % 3 === 1 ? { at: '2026-10-12T02:00:00.000Z', by: 'Lê Thị Quản' } : null,
      })),
      shorter: Array.from({ length: count }, (_, index) => ({
        ...times(index),
        proposed: 5,
        kept: 111 - index,
      })),
      noWait: Array.from({ length: Math.min(count, 4) }, (_, index) => times(index)),
      online: Array.from({ length: Math.min(count, 20) }, (_, index) => ({
        ...procedure(index),
        received: 200 - index * 3,
        online: 40 + index,
        assisted: index % 3,
      })),
      madeAt: MADE_AT,
      madeBy: 'Lê Thị Ửng',
    })
  })
