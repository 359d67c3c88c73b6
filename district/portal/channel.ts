import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'

/** KenhThucHien. */
export const CHANNEL: Record<UpstreamFacts['channel'], string> = { counter: '1', online: '2', post: '3' }

/** NoiNopHoSo: 2 is the province's own system. Whether one filed online came from the portal, the district is not told. */
export const FILED_AT: Record<UpstreamFacts['channel'], string | undefined> = {
  counter: '2',
  online: undefined,
  post: '2',
}

/** HinhThuc: whether the result goes by post. */
export const BY_POST: Record<NonNullable<UpstreamFacts['returnBy']>, string> = {
  counter: '0',
  online: '0',
  post: '1',
}
