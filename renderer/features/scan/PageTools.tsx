import { vi } from '../../i18n/vi.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { Tool as BenchTool } from './useDeskKeys.ts'

type Tool = [icon: IconName, label: string, keys: string, act: () => void, className?: string]

/* Keys that a screen reader knows by another name than the one that is shown. */
const SPOKEN: Record<string, string> = {
  'Alt+←': 'Alt+ArrowLeft',
  'Alt+→': 'Alt+ArrowRight',
  Del: 'Delete',
}

export type PageToolsProps = {
  disabled: boolean
  onRotate: (by: 90 | 270) => void
  onShift: (by: 1 | -1) => void
  onRemove: () => void
  onTool: (tool: BenchTool) => void
}

/** What can be done with the selected pages, by mouse; each has its key. */
export function PageTools({ disabled, onRotate, onShift, onRemove, onTool }: PageToolsProps) {
  const words = vi.scans.desk
  const bench = vi.scans.bench.tools
  const tools: readonly Tool[] = [
    ['rotate', words.rotateLeft, 'Shift+R', () => onRotate(270), 'scan-mirror'],
    ['rotate', words.rotateRight, 'R', () => onRotate(90)],
    ['back', words.earlier, 'Alt+←', () => onShift(-1)],
    ['forward', words.later, 'Alt+→', () => onShift(1)],
    ['crop', bench.crop, 'C', () => onTool('crop')],
    ['cut', bench.cut, 'H', () => onTool('cut')],
    ['split', bench.split, 'T', () => onTool('split')],
    ['join', bench.join, 'G', () => onTool('join')],
    ['plus', bench.insert, 'I', () => onTool('insert')],
    ['refresh', bench.replace, 'Q', () => onTool('replace')],
    ['hidden', bench.blanks, 'B', () => onTool('blanks')],
    ['remove', words.remove, 'Del', onRemove],
  ]
  return (
    <div className="scan-tools" role="toolbar" aria-label={words.title}>
      {tools.map(([icon, label, keys, onClick, className]) => (
        <IconButton
          key={label}
          icon={icon}
          className={className}
          label={label}
          title={`${label} (${keys})`}
          aria-keyshortcuts={SPOKEN[keys] ?? keys}
          disabled={disabled}
          onClick={onClick}
        />
      ))}
    </div>
  )
}
