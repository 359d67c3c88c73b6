import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { MomentText } from '../../../ui/MomentText.tsx'
import { lastTold } from '../told.ts'
import type { ActProps } from './ActionForm.tsx'

/** A second supplement request is stopped: the rule, the first request, and who may let one more through. */
export function SupplementOnce({ dossier, onClose, onRefuse }: ActProps & { onRefuse: () => void }) {
  const words = vi.roads.once
  const first = lastTold(dossier, 'ask-supplement')
  const { data: accounts } = useQuery('accounts.list', {}, { on: ['account'] })
  const leaders = (accounts ?? []).filter((one) => one.active && one.role === 'leader').map((one) => one.name)
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {dossier.possible.includes('mark-ready') && (
            <Button onClick={onRefuse}>{words.refuseInstead}</Button>
          )}
          <Button tone="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Banner tone="warn" title={words.lead}>
          {vi.roads.rule}
        </Banner>
        <Facts
          facts={[
            ...(first
              ? [
                  {
                    name: words.asked,
                    value: (
                      <>
                        {first.paperNo} · <MomentText at={first.at} /> · {first.officer.name}
                      </>
                    ),
                  },
                  {
                    name: words.items,
                    value: (
                      <ul>
                        {first.items.map((item) => (
                          <li key={item}>{item}</li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
            { name: words.override, value: words.leaders(leaders.join(', ')) },
          ]}
        />
        <p className="soft">{words.instead}</p>
      </div>
    </Dialog>
  )
}
