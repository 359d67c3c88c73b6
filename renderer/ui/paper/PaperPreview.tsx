import { useQuery } from '../../app/live.ts'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PdfPages } from './PdfPages.tsx'

/** The archived paper on screen, drawn from the very bytes that are printed. */
export function PaperPreview({
  paperId,
  title,
  onClose,
}: {
  paperId: string
  title: string
  onClose: () => void
}) {
  const { data, error } = useQuery('papers.read', { paperId }, { on: ['nothing'] })
  return (
    <Dialog title={title} size="wide" onClose={onClose}>
      <ErrorNotice call="papers.read" error={error} />
      {data && <PdfPages pdf={data.pdf} label={title} />}
    </Dialog>
  )
}
