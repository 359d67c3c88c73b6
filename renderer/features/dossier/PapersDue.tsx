import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import type { ShownDossier } from './acts.ts'
import { isPressing, papersDue } from './papers-due.ts'

/** The papers that an act called for and that nobody has made yet: one press each, then they wait to be printed. */
export function PapersDue({ dossier }: { dossier: ShownDossier }) {
  const { data, reload } = useQuery(
    'papers.list',
    { about: dossier.id },
    { on: ['dossier', 'paper', 'papers'] },
  )
  const make = useCommand('papers.make')
  const words = vi.roads.makePaper
  // Made again and found to say the same: nothing to give out.
  const [same, setSame] = useState<readonly string[]>([])
  const due = data
    ? papersDue(dossier, data).filter((kind) => isPressing(kind, data) && !same.includes(kind))
    : []
  if (due.length === 0) return <ErrorNotice call="papers.make" error={make.error} />
  return (
    <Banner
      tone="info"
      icon="print"
      title={words.due}
      actions={due.map((kind) => (
        <Button
          key={kind}
          size="small"
          tone="primary"
          icon="file"
          busy={make.busy}
          onClick={async () => {
            const made = await make.run({ dossierId: dossier.id, kind })
            if (!made) return
            if (data?.some(({ id }) => id === made.paperId)) setSame([...same, kind])
            reload()
            document.querySelector('.papers')?.scrollIntoView({ block: 'center' })
          }}
        >
          {kind === 'receipt' ? words.receiptAgain : words[kind]}
        </Button>
      ))}
    >
      {words.dueHint}
      <ErrorNotice call="papers.make" error={make.error} />
    </Banner>
  )
}
