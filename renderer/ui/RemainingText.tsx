import type { DossierLine } from '../../electron/common/dossiers/api.ts'
import { vi } from '../i18n/vi.ts'
import './RemainingText.css'
import { Icon } from './Icon.tsx'

/** Working time to the due moment, `còn 1 ngày 2 giờ`; sign and colour say how pressing it is. `full` where there is room. */
export function RemainingText({
  remaining,
  full = false,
}: {
  remaining: DossierLine['remaining']
  full?: boolean
}) {
  if (!remaining) return null
  const { late, workingDays } = remaining
  const tone = late ? 'late' : workingDays < 1 ? 'close' : 'calm'
  return (
    <span className={`remaining remaining-${tone} number`} title={vi.dossiers.remainingHint}>
      {tone !== 'calm' && <Icon name={late ? 'warning' : 'clock'} size={16} />}
      {vi.dossiers.remaining(remaining, full)}
    </span>
  )
}
