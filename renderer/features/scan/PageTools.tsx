import { vi } from '../../i18n/vi.ts'
import { IconButton } from '../../ui/IconButton.tsx'

export type PageToolsProps = {
  disabled: boolean
  onRotate: (by: 90 | 270) => void
  onShift: (by: 1 | -1) => void
  onRemove: () => void
}

/** What can be done with the selected pages, by mouse; each has its key. */
export function PageTools({ disabled, onRotate, onShift, onRemove }: PageToolsProps) {
  const words = vi.scans.desk
  return (
    <div className="scan-tools" role="toolbar" aria-label={words.title}>
      <IconButton
        icon="rotate"
        className="scan-mirror"
        label={words.rotateLeft}
        title={`${words.rotateLeft} (Shift+R)`}
        aria-keyshortcuts="Shift+R"
        disabled={disabled}
        onClick={() => onRotate(270)}
      />
      <IconButton
        icon="rotate"
        label={words.rotateRight}
        title={`${words.rotateRight} (R)`}
        aria-keyshortcuts="R"
        disabled={disabled}
        onClick={() => onRotate(90)}
      />
      <IconButton
        icon="back"
        label={words.earlier}
        title={`${words.earlier} (Alt+←)`}
        aria-keyshortcuts="Alt+ArrowLeft"
        disabled={disabled}
        onClick={() => onShift(-1)}
      />
      <IconButton
        icon="forward"
        label={words.later}
        title={`${words.later} (Alt+→)`}
        aria-keyshortcuts="Alt+ArrowRight"
        disabled={disabled}
        onClick={() => onShift(1)}
      />
      <IconButton
        icon="remove"
        label={words.remove}
        title={`${words.remove} (Del)`}
        aria-keyshortcuts="Delete"
        disabled={disabled}
        onClick={onRemove}
      />
    </div>
  )
}
