import type { ListedProcedure } from '../../../electron/common/listing/model.ts'
import { listedOf } from '../../../electron/common/listing/rules.ts'
import { ListingContentsPaper } from '../../../electron/common/papers/records/listing-contents.ts'
import { ProcedureGuidePaper } from '../../../electron/common/papers/records/procedure-guide.ts'
import { WallSheetsPaper } from '../../../electron/common/papers/records/wall-sheets.ts'
import { seeded } from '../../support/intake.ts'
import { eachSize, type PaperSamples, RECEIVED_AT, sampleBase, type Size } from './parts.ts'

const OFFICE = 'Trung tâm Phục vụ hành chính công xã Hòa Bình'

/** The least a procedure may say, an everyday one with fees by channel, and one of sixty papers and twenty steps. */
function procedureOf(size: Size): ListedProcedure {
  const plain = listedOf(seeded('1.004837'))
  if (size === 'short')
    return { ...plain, fees: [], components: plain.components.slice(0, 1), decision: null }
  const typical = listedOf(seeded('1.004222'))
  if (size === 'typical') return typical
  return {
    ...typical,
    name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với cá nhân, cộng đồng dân cư, hộ gia đình đang sử dụng đất và tổ chức trong nước',
    components: Array.from({ length: 60 }, (_, index) => ({
      ...typical.components[index % typical.components.length]!,
      code: `giay-${index + 1}`,
    })),
    limits: { ...typical.limits, post: { amount: 20, unit: 'day' } },
    steps: Array.from({ length: 20 }, (_, index) => ({
      name: `Bộ phận chuyên môn thẩm tra, lấy ý kiến và trình phê duyệt lần ${index + 1}`,
      days: index / 4,
    })),
    noWait: true,
  }
}

/** One sheet; two procedures; one of many pages. */
export const wallSheets: PaperSamples = (set) =>
  eachSize((size) =>
    WallSheetsPaper.parse({
      kind: 'wall-sheets',
      ...sampleBase('wall-sheets', set, size, null),
      office: OFFICE,
      procedures: size === 'typical' ? [procedureOf('typical'), procedureOf('short')] : [procedureOf(size)],
      madeAt: RECEIVED_AT,
    }),
  )

export const procedureGuide: PaperSamples = (set) =>
  eachSize((size) =>
    ProcedureGuidePaper.parse({
      kind: 'procedure-guide',
      ...sampleBase('procedure-guide', set, size, null),
      office: OFFICE,
      address: size === 'short' ? null : 'Thôn Đồng Tâm, xã Hòa Bình, tỉnh Phú Thọ',
      phone: size === 'short' ? null : '0210 3 123 456',
      procedure: procedureOf(size),
      madeAt: RECEIVED_AT,
    }),
  )

/** One line; three fields; four hundred procedures. */
export const listingContents: PaperSamples = (set) =>
  eachSize((size) => {
    const count = { short: 1, typical: 3, extreme: 20 }[size]
    return ListingContentsPaper.parse({
      kind: 'listing-contents',
      ...sampleBase('listing-contents', set, size, null),
      office: OFFICE,
      fields: Array.from({ length: count }, (_, field) => ({
        field: field === 0 ? 'Hộ tịch' : `Lĩnh vực quản lý nhà nước thứ ${field + 1}`,
        procedures: Array.from({ length: count }, (_, index) => {
          const { code, name, limits, fees } = procedureOf(
            index % 3 === 1 ? 'typical' : index % 3 === 2 ? size : 'short',
          )
          return {
            code: `${code.slice(0, 5)}${String(field * 20 + index).padStart(3, '0')}`,
            name,
            limits,
            fees,
          }
        }),
      })),
      madeAt: RECEIVED_AT,
    })
  })
