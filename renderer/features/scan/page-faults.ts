import type { PageFault } from '../../../electron/common/scans/adjust-model.ts'
import { ARCHIVE_DPI, type ScanPage } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'

/** An A4 page across its longer side at the archive's resolution, with some margin for cropping. */
const FINE_DOTS = 2000

/** Why a page may not do as a copy: what was found, and before that what its size says at once. */
export function faultsOf({ kind, dpi, width, height, facts }: ScanPage): readonly PageFault[] {
  if (facts) return facts.faults
  // A photograph often says 72 dpi and means nothing by it: many dots are fine whatever it says.
  const few = Math.max(width, height) < FINE_DOTS
  return kind === 'jpeg' && dpi !== null && dpi < ARCHIVE_DPI && few ? ['LOW_RESOLUTION'] : []
}

/** All of them in one line. */
export function faultWords(faults: readonly PageFault[]): string {
  const words = faults.map((fault) => vi.scans.bench.faults[fault])
  return words.map((word, at) => (at === 0 ? word : word.toLocaleLowerCase('vi'))).join(', ')
}

/** Nothing but paper, as far as can be told. */
export function isBlank({ blank, facts }: ScanPage): boolean {
  return facts?.blank ?? blank
}
