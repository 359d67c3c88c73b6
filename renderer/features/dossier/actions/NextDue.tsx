import type { OutputOf } from '../../../../electron/common/contract.ts'
import type { Instant } from '../../../../electron/common/time/model.ts'
import { vi } from '../../../i18n/vi.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { MomentText } from '../../../ui/MomentText.tsx'

type Next = NonNullable<OutputOf<'dossiers.clock'>['next']>

/** What an answer now does to the promise, and why. */
export function NextDue({ next, dueAt }: { next: Next; dueAt: Instant }) {
  const words = vi.roads.receiveSupplement
  return (
    <Facts
      facts={[
        { name: words.oldDue, value: <MomentText at={dueAt} /> },
        {
          name: words.newDue,
          value: (
            <>
              <span className="strong">
                <MomentText at={next.newDueAt} />
              </span>
              <br />
              <span className="soft small">{words.clock[next.clock]}</span>
            </>
          ),
        },
      ]}
    />
  )
}
