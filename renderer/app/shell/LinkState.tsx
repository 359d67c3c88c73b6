import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import './LinkState.css'

/** Whether the shared system can be reached. Until the sync noun says more, the counter works by itself. */
export function LinkState() {
  return (
    <div className="link-state" title={vi.shell.offlineHint}>
      <Icon name="unlink" size={18} />
      <span>{vi.shell.offline}</span>
    </div>
  )
}
