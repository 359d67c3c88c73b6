import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { PetitionKind } from '../../../electron/common/petitions/model.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { useCommand } from '../../app/command.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'
import { useQuery } from '../../app/live.ts'
import { back, type ScreenProps, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { EMPTY, factsOf, missingIn } from './facts-draft.ts'
import { FactsFields } from './FactsFields.tsx'
import { intakeDrafts, intakeSlot } from './intake-drafts.ts'
import './petitions.css'
import { ReceivedPanel } from './ReceivedPanel.tsx'
import { SavedMark } from './SavedMark.tsx'

const text = vi.petitions.form

/** Intake of a petition: the call that was being written down when the power went is there again. */
export function PetitionIntakeScreen({ params }: ScreenProps<'petition-intake'>) {
  const { draftId } = params
  useEffect(() => {
    if (draftId) return
    void intakeDrafts().then(([newest]) => stay('petition-intake', { draftId: newest?.id ?? newId() }))
  }, [draftId])
  return draftId ? <OneIntake key={draftId} draftId={draftId} /> : null
}

type Received = OutputOf<'petitions.receive'> & { kind: PetitionKind }

function OneIntake({ draftId }: { draftId: string }) {
  const kept = useKeptDraft('petition', intakeSlot(draftId), EMPTY, draftId)
  const { values: draft, set, forget, saved, restoredAt } = kept
  const { data: rules, error } = useQuery('petitions.rules', {}, { on: ['petition'] })
  const receive = useCommand('petitions.receive')
  const [tried, setTried] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [received, setReceived] = useState<Received | null>(null)
  const missing = missingIn(draft)
  const another = () => stay('petition-intake', { draftId: newId() })

  const submit = async () => {
    setTried(true)
    if (!rules || missing.length > 0 || receive.busy) return
    const made = await receive.run({ facts: factsOf(draft, rules.topics[0]!.id), draftId })
    if (!made) return
    forget()
    setReceived({ ...made, kind: draft.kind })
  }
  useShortcut('Ctrl+Enter', received ? undefined : () => void submit())
  useShortcut('F6', another)

  if (received) return <ReceivedPanel {...received} onNext={another} />
  return (
    <Page
      title={text.title}
      lead={restoredAt ? text.restored(clockOf(restoredAt)) : text.lead}
      width="narrow"
      actions={
        <>
          <SavedMark saved={saved} />
          {saved && (
            <>
              <Button size="small" icon="remove" onClick={() => setLeaving(true)}>
                {text.discard}
              </Button>
              <Button size="small" icon="plus" keys="F6" title={text.moreHint} onClick={another}>
                {text.more}
              </Button>
            </>
          )}
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorNotice call="petitions.rules" error={error} />
        {rules && <FactsFields draft={draft} set={set} rules={rules} missing={tried ? missing : []} />}
        <ErrorNotice call="petitions.receive" error={receive.error} />
        <div className="row">
          <Button type="submit" tone="primary" size="large" keys="Ctrl+Enter" busy={receive.busy}>
            {text.submit}
          </Button>
        </div>
      </form>
      {leaving && (
        <ConfirmDialog
          title={text.discardTitle}
          confirm={text.discard}
          danger
          busy={false}
          onClose={() => setLeaving(false)}
          onConfirm={() => {
            forget()
            back()
          }}
        >
          <p>{text.discardText}</p>
        </ConfirmDialog>
      )}
    </Page>
  )
}
