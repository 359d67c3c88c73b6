import type { RefusalsOf } from './refusals.ts'

export const station = {
  refusals: {
    edit: { AGENCY_PATTERN: 'Mã định danh của cơ quan không đúng mẫu của thế hệ mã số hồ sơ đã chọn.' },
  } satisfies RefusalsOf<'station'>,
}
