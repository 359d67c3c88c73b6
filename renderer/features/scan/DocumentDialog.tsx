import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'

export type DocumentDialogProps = {
  documentId: string
  name: string
  /** Absent for who may only look. */
  onWithdraw?: (() => void) | undefined
  onClose: () => void
}

/** The stored PDF of a component. */
export function DocumentDialog({ documentId, name, onWithdraw, onClose }: DocumentDialogProps) {
  const { data, error } = useQuery('scans.document', { documentId }, { on: ['nothing'] })
  return (
    <Dialog
      title={name}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {onWithdraw && (
            <Button icon="closing" onClick={onWithdraw} title={vi.scans.components.withdrawHint}>
              {vi.scans.components.withdraw}
            </Button>
          )}
          <Button tone="primary" onClick={onClose}>
            {vi.ui.close}
          </Button>
        </>
      }
    >
      <ErrorNotice call="scans.document" error={error} />
      {data && <PdfPages pdf={data.pdf} label={name} />}
    </Dialog>
  )
}
