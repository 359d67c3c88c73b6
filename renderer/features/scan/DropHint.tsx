import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Over the desk while files are dragged above the window. */
export function DropHint() {
  const words = vi.scans.files
  return (
    <div className="scan-drop">
      <Icon name="download" size={40} />
      <div className="strong">{words.drop}</div>
      <div className="small">{words.dropHint}</div>
      <div className="small">{words.dropOn}</div>
    </div>
  )
}
