import { vi } from '../i18n/vi.ts'
import { Mark } from './Mark.tsx'

/** Mark and name of the product. */
export function Brand({ size = 40 }: { size?: number }) {
  return (
    <div className="door-brand">
      <Mark size={size} />
      <span>{vi.shell.product}</span>
    </div>
  )
}
