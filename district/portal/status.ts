import type { UpstreamDossier } from '../../electron/common/sync/upstream-rules.ts'

/**
 * TrangThaiHoSo. The district's statuses are the national codes already and go as they are; the one that is not, a
 * number made void, has no code of its own: work on it has stopped (8), and GhiChu says why.
 */
export const STATUS: Record<UpstreamDossier['status'], string> = {
  2: '2',
  3: '3',
  4: '4',
  5: '5',
  6: '6',
  7: '7',
  8: '8',
  9: '9',
  10: '10',
  void: '8',
}
