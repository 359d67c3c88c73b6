import { useState } from 'react'
import type { OpenShare } from '../../../electron/common/dashboard/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { OpenBars } from '../../ui/dashboard/OpenBars.tsx'

const MOST = 8
const words = vi.dashboard.open

/** Open dossiers by name of one kind; the longest bars at once, the others on asking. */
export function OpenCard({
  title,
  name,
  shares,
  onOpen,
}: {
  title: string
  name: string
  shares: readonly OpenShare[]
  onOpen: (share: OpenShare) => void
}) {
  const [all, setAll] = useState(false)
  const more = shares.length - MOST
  return (
    <Card title={title}>
      {shares.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <div className="stack-tight">
          <OpenBars
            name={name}
            shares={all ? shares : shares.slice(0, MOST)}
            onOpen={(key) => onOpen(shares.find((share) => share.key === key)!)}
          />
          {more > 0 && (
            <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.less : words.more(more)}
            </button>
          )}
        </div>
      )}
    </Card>
  )
}
