import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperEntry } from '../paper/PaperEntry.tsx'

type GuidancePapersProps = {
  title: string
  /** Who was given it. */
  name: string
  /** Id of the guidance. */
  about: string
  onClose: () => void
}

/** The papers of a guidance or refusal without a dossier, to look at and to print again. */
export function GuidancePapers({ title, name, about, onClose }: GuidancePapersProps) {
  const { data, error, reload } = useQuery('papers.list', { about }, { on: ['guidance', 'paper'] })
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{vi.guidance.screen.close}</Button>}
    >
      <div className="stack">
        <p className="strong">{name}</p>
        <ErrorNotice call="papers.list" error={error} />
        {data?.map((paper) => (
          <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
        ))}
      </div>
    </Dialog>
  )
}
