import { CoverSheetPaper } from '../../../electron/common/papers/records/cover-sheet.ts'
import { coverCode } from '../../../electron/common/scans/cover-code.ts'
import { APPLICANTS, eachSize, type PaperSamples, PROCEDURES, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

/** One sheet; two; one with the longest component there is. */
export const coverSheet: PaperSamples = (set) =>
  eachSize((size) => {
    const [dossierNo] = numbersOf(set, 1)
    const names =
      size === 'extreme'
        ? ['Văn bản thỏa thuận về việc phân chia di sản thừa kế có công chứng hoặc chứng thực. '.repeat(8)]
        : ['Tờ khai đăng ký khai sinh theo mẫu', 'Giấy chứng sinh'].slice(0, size === 'short' ? 1 : 2)
    return CoverSheetPaper.parse({
      kind: 'cover-sheet',
      ...sampleBase('cover-sheet', set, size, null),
      sheets: names.map((component, index) => ({
        dossierNo: dossierNo!,
        applicant: APPLICANTS[size].name,
        procedure: PROCEDURES[size].name,
        at: index + 1,
        of: names.length,
        component,
        qr: coverCode({ dossierNo: dossierNo!, component: `tp-${index + 1}` }),
      })),
    })
  })
