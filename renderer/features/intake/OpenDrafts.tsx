import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { EMPTY, IntakeDraft } from './intake-draft.ts'

export type DraftLine = OutputOf<'drafts.list'>['drafts'][number]

const text = vi.intake.drafts

/** Half-filled forms to go on with; throwing one away asks, because nothing brings it back. */
export function OpenDrafts({
  drafts,
  onOpen,
  onGone,
}: {
  drafts: readonly DraftLine[]
  onOpen: (draft: DraftLine) => void
  onGone: (id: string) => void
}) {
  const [leaving, setLeaving] = useState<DraftLine | null>(null)
  const [busy, setBusy] = useState(false)
  return (
    <Card title={text.title} lead={text.lead} flush>
      <ul className="intake-drafts">
        {drafts.map((draft, index) => {
          const { name, procedureText } = contentOf(draft)
          return (
            <li key={draft.id} className="intake-drafts-line">
              <div className="grow">
                <div className="strong clip">{name || text.nameless}</div>
                <div className="soft small clip">
                  {procedureText || text.noProcedure} · <MomentText at={draft.updatedAt} />
                </div>
              </div>
              <Button tone="quiet" icon="remove" onClick={() => setLeaving(draft)}>
                {text.discard}
              </Button>
              <Button
                tone={index === 0 ? 'primary' : 'secondary'}
                autoFocus={index === 0}
                onClick={() => onOpen(draft)}
              >
                {text.open}
              </Button>
            </li>
          )
        })}
      </ul>
      {leaving && (
        <ConfirmDialog
          title={text.discardTitle}
          confirm={text.discardConfirm}
          danger
          busy={busy}
          onClose={() => setLeaving(null)}
          onConfirm={() => {
            setBusy(true)
            void api.drafts.discard({ id: leaving.id }).then((reply) => {
              setBusy(false)
              setLeaving(null)
              if (reply.ok) onGone(leaving.id)
            })
          }}
        >
          <p>{text.discardText(contentOf(leaving).name || text.nameless)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}

function contentOf(draft: DraftLine): IntakeDraft {
  return IntakeDraft.catch(EMPTY).parse(draft.content)
}
