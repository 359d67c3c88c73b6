import type { DossierStatus } from '../../electron/common/dossiers/model.ts'
import { vi } from '../i18n/vi.ts'
import { Badge, type Tone } from './Badge.tsx'
import type { IconName } from './Icon.tsx'

const LOOK: Record<DossierStatus, { tone: Tone; icon: IconName }> = {
  received: { tone: 'info', icon: 'intake' },
  processing: { tone: 'info', icon: 'folder' },
  supplement: { tone: 'warn', icon: 'warning' },
  obligation: { tone: 'warn', icon: 'warning' },
  upward: { tone: 'info', icon: 'forward' },
  'to-review': { tone: 'warn', icon: 'sign' },
  'to-sign': { tone: 'warn', icon: 'sign' },
  ready: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'warning' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  stopped: { tone: 'neutral', icon: 'warning' },
  void: { tone: 'neutral', icon: 'remove' },
  moved: { tone: 'neutral', icon: 'forward' },
  returned: { tone: 'neutral', icon: 'person' },
}

/** Where a dossier stands, in its one word everywhere. */
export function StatusBadge({ status }: { status: DossierStatus }) {
  return (
    <Badge tone={LOOK[status].tone} icon={LOOK[status].icon}>
      {vi.dossiers.statuses[status]}
    </Badge>
  )
}
