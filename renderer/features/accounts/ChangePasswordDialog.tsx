import { vi } from '../../i18n/vi.ts'
import { Dialog } from '../../ui/Dialog.tsx'

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={vi.shell.changePassword} onClose={onClose}>
      …
    </Dialog>
  )
}
