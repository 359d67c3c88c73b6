import type { Register } from '../../../db/engine/query.ts'
import { type Dossier, statusOf } from '../../../db/tables/dossiers.ts'
import { exclusionsOf } from '../../../db/tables/scan-bench.ts'
import type { NoScan } from '../../common/scans/bench-model.ts'

/** Tells of each component of a dossier why it must not be scanned, or null (TT 01/2023/TT-VPCP Đ8). */
export function whyNotScanned(
  register: Register,
  { id, facts }: Pick<Dossier, 'id' | 'facts'>,
): (component: string) => NoScan | null {
  if (statusOf(register, id) === 'moved') return () => ({ why: 'moved' })
  const secrets = new Map(exclusionsOf(register, id).map(({ component, reason }) => [component, reason]))
  return (component) => {
    const reason = secrets.get(component)
    if (reason !== undefined) return { why: 'secret', reason }
    const asked = facts.components.find((one) => one.code === component)
    if (!asked) return null
    if (asked.mode === 'show') return { why: 'show-only' }
    return facts.channel === 'online' ? { why: 'electronic' } : null
  }
}
