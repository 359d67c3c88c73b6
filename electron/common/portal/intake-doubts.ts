import type { UpstreamFacts } from '../dossiers/upstream.ts'
import type { ParkCode } from '../sync/model.ts'
import { checkFacts } from '../sync/upstream-rules.ts'
import { checkForPortal, type PortalNeed } from './check-for-portal.ts'

/** What is to be asked while the citizen is still at the counter: what the shared system refuses, what the portal lacks. */
export function intakeDoubts(facts: UpstreamFacts): Array<ParkCode | PortalNeed> {
  return [...checkFacts(facts).map((fault) => fault.code), ...checkForPortal(facts)]
}
