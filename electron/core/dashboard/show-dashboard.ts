import { countDossiers } from '../../../db/tables/dossier-lists.ts'
import { openCounts } from '../../../db/tables/open-days.ts'
import { openDossiers } from '../../../db/tables/open-dossiers.ts'
import { countScanned } from '../../../db/tables/received-dossiers.ts'
import { dossiersToSign } from '../../../db/tables/signatures.ts'
import { type DashboardFigures, MOST_DIGITAL } from '../../common/dashboard/model.ts'
import { openFigures } from '../../common/dashboard/rules.ts'
import { type Period, spanOf } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { viewFrame } from '../view-frame.ts'
import { endedFigures } from './ended-figures.ts'
import { openFrame } from './open-frame.ts'
import { getTargets } from './targets.ts'

/** The leader's dashboard as things stand. */
export const showDashboard: UseCase<'dashboard.show'> = async (act, period) =>
  done(await dashboardFigures(act, period))

/** Every figure of a period, and of now. Each counts what `list-figure.ts` lists. */
export async function dashboardFigures(act: Act, { from, to }: Period): Promise<DashboardFigures> {
  const { register, now } = act
  const { decided, months, channels } = await endedFigures(act, { from, to })
  const frame = viewFrame(act)
  const today = dayOf(now)
  const openLate = openCounts(register, today, today).filter(({ outcome }) => outcome === 'open-late')
  const inView = (view: 'to-review' | 'to-sign' | 'to-approve') => countDossiers(register, view, frame)
  return {
    from,
    to,
    asOf: now,
    targets: getTargets(register),
    decided,
    months,
    received: { ...channels, ...countScanned(register, spanOf({ from, to })) },
    open: {
      ...openFigures(openDossiers(register), openFrame(act)),
      late: openLate.reduce((sum, { count }) => sum + count, 0),
    },
    waiting: {
      toReview: inView('to-review'),
      toSign: inView('to-sign'),
      toApprove: inView('to-approve'),
      digital: dossiersToSign(register, MOST_DIGITAL).length,
    },
  }
}
