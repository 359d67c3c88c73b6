import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Whether the shared system can be reached. Until the sync noun says more, the counter works by itself. */
export function LinkState() {
  return (
    <span className="topbar-link" title={vi.shell.offlineHint}>
      <Icon name="unlink" size={18} />
      {vi.shell.offline}
    </span>
  )
}
