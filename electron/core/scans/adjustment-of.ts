import { parseOnce } from '../../../db/engine/parse-once.ts'
import type { ScanPageRow } from '../../../db/tables/scans.ts'
import { type PageAdjustment, PageBox } from '../../common/scans/adjust-model.ts'

/** What is done to a page when it is shown and when its document is made. */
export function adjustmentOf({
  angle,
  crop,
  contrast,
}: Pick<ScanPageRow, 'angle' | 'crop' | 'contrast'>): PageAdjustment {
  return { angle, crop: crop === null ? null : parseOnce(PageBox, crop), contrast }
}
