import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'

type Kind =
  | 'allow-supplement'
  | 'post-came-back'
  | 'decline-hand-over'
  | 'send-back'
  | 'decline-apology'
  | 'decline-late'
  | 'escalate'
const CALLS = {
  'allow-supplement': 'dossiers.allowSupplement',
  'post-came-back': 'dossiers.postCameBack',
  'decline-hand-over': 'dossiers.declineHandOver',
  'send-back': 'dossiers.sendBack',
  'decline-apology': 'apologies.decline',
  'decline-late': 'lateness.decline',
  escalate: 'apologies.escalate',
} as const

const WORDS: Record<Kind, { title: string; lead?: string; label: string; submit: string; done: string }> = {
  'allow-supplement': { ...vi.roads.allowSupplement, label: vi.roads.allowSupplement.reason },
  'post-came-back': { ...vi.roads.postCameBack, label: vi.roads.postCameBack.reason },
  'decline-hand-over': {
    title: vi.flow.decline.title,
    lead: vi.flow.decline.lead,
    label: vi.flow.decline.reason,
    submit: vi.flow.decline.submit,
    done: vi.flow.decline.done,
  },
  'send-back': {
    title: vi.dossiers.sendBack.title,
    label: vi.dossiers.sendBack.reason,
    submit: vi.dossiers.sendBack.submit,
    done: vi.dossiers.sendBack.done,
  },
  'decline-apology': {
    title: vi.apologies.declineTitle,
    label: vi.apologies.declineReason,
    submit: vi.apologies.decline,
    done: vi.apologies.declined,
  },
  'decline-late': {
    title: vi.lateness.decline.title,
    lead: vi.lateness.decline.lead,
    label: vi.lateness.decline.reason,
    submit: vi.lateness.decline.submit,
    done: vi.lateness.decline.done,
  },
  escalate: {
    title: vi.apologies.escalateTitle,
    lead: vi.apologies.escalateLead,
    label: vi.apologies.escalateReason,
    submit: vi.apologies.escalate,
    done: vi.apologies.escalated,
  },
}

/** The acts that are nothing but a reason. */
export function ReasonAct({ act, ...props }: ActProps & { act: Kind }) {
  const [typed, set, forget] = useActionDraft(props.dossier.id, act, { reason: '' })
  const [asked, setAsked] = useState(false)
  const words = WORDS[act]
  return (
    <ActionForm
      {...props}
      call={CALLS[act]}
      act={act}
      title={words.title}
      submit={words.submit}
      input={isReason(typed.reason) ? typed : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done}
      forget={forget}
    >
      {words.lead && <p className="soft">{words.lead}</p>}
      <ReasonField
        autoFocus
        label={words.label}
        asked={asked}
        topic={act}
        rows={4}
        maxLength={act === 'decline-apology' || act === 'escalate' ? 2000 : 1000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
    </ActionForm>
  )
}
