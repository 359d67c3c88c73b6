import type { Media } from '../../../electron/common/papers/kinds.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { PrinterChoice } from './PrinterChoice.tsx'

/** The choice of printers over whatever screen a print has failed on. */
export function PrinterDialog({ media, onClose }: { media: Media; onClose: () => void }) {
  return (
    <Dialog
      title={vi.papers.printers.choose}
      size="narrow"
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          {vi.papers.printers.done}
        </Button>
      }
    >
      <PrinterChoice media={[media]} />
    </Dialog>
  )
}
