import { create } from 'zustand'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { Means } from '../../../electron/common/payments/model.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'
import { counterNow } from '../../app/session.ts'
import { EMPTY, IntakeDraft, isEmpty } from './intake-draft.ts'

/* The form that is open, kept outside the screen so that a look into the register loses nothing. Invariant: 300 ms
   after the last change what is on screen lies in the register as a draft, or `saved` says that it does not. */

const AFTER_LAST_KEY_MS = 300

export type Issued = OutputOf<'receipts.issue'> & {
  name: string
  procedureName: string
  draft: IntakeDraft
  /** Asked for at once: what it came to, or why the dossier is there and nothing more. */
  finished?: OutputOf<'dossiers.finishAtOnce'> | { refused: string }
}

type FormState = {
  /** Whose form this is; a colleague who signs in never sees it. */
  officerId: string | null
  /** The dossier whose facts are set right in this form; null for an intake. */
  correcting: string | null
  draftId: string
  draft: IntakeDraft
  saved: 'nothing' | 'pending' | 'saved' | RefusalOf<string>
  /** When the draft that was opened again had last been saved. */
  restoredAt: Instant | null
  /** The officer has tried to hand it in: from now on gaps are shown. */
  tried: boolean
  issuing: boolean
  issued: Issued | null
  /** How the fee of what is answered at once comes in; stays as it was chosen last. */
  payBy: Means
  /** What the person who stands here has handed in before, one after the other. */
  visit: readonly Issued[]
}

const fresh = () => ({
  correcting: null as string | null,
  draftId: newId(Date.parse(counterNow())),
  draft: EMPTY,
  saved: 'nothing' as const,
  restoredAt: null,
  tried: false,
  issuing: false,
  issued: null,
  visit: [],
})

export const useForm = create<FormState>(() => ({ officerId: null, payBy: 'cash', ...fresh() }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Changes the form; it is saved a moment later. */
export function edit(change: Partial<IntakeDraft>): void {
  const { issuing, issued, draft } = useForm.getState()
  // While a number is being taken a late save would bring the draft back from the dead.
  if (issuing || issued) return
  useForm.setState({ draft: { ...draft, ...change }, saved: 'pending' })
  clearTimeout(timer)
  timer = setTimeout(() => void save(), AFTER_LAST_KEY_MS)
}

async function save(): Promise<void> {
  const { draftId, draft, correcting } = useForm.getState()
  const reply = isEmpty(draft)
    ? await api.drafts.discard({ id: draftId })
    : await api.drafts.save(
        correcting
          ? {
              id: draftId,
              form: 'dossier-act',
              content: { dossierId: correcting, kind: 'correct', values: draft },
            }
          : { id: draftId, form: 'intake', content: draft },
      )
  const now = useForm.getState()
  if (now.draftId !== draftId || now.draft !== draft || now.issuing) return
  useForm.setState({ saved: reply.ok ? (isEmpty(draft) ? 'nothing' : 'saved') : reply.error })
}

/** Saves what is still waiting, before the form is left or handed in. */
export async function saveNow(): Promise<void> {
  if (useForm.getState().saved === 'nothing' || useForm.getState().saved === 'saved') return
  clearTimeout(timer)
  await save()
}

/** An empty form, or one that keeps what is given; the present one stays behind as a draft. */
export function startForm(officerId: string, keep: Partial<IntakeDraft> = {}): void {
  if (!useForm.getState().issued) void saveNow()
  clearTimeout(timer)
  useForm.setState({ officerId, ...fresh() })
  if (Object.keys(keep).length > 0) edit(keep)
}

/** The same person has another request: what they are called is typed once, and one slip says all. */
export function addToVisit(officerId: string, keep: Partial<IntakeDraft>): void {
  const { visit, issued } = useForm.getState()
  startForm(officerId, keep)
  useForm.setState({ visit: issued ? [...visit, issued] : visit })
}

/** Opens a draft again. */
export function openDraft(
  officerId: string,
  row: { id: string; content: unknown; updatedAt: Instant },
): void {
  clearTimeout(timer)
  const draft = IntakeDraft.catch(EMPTY).parse(row.content)
  useForm.setState({
    officerId,
    ...fresh(),
    draftId: row.id,
    draft,
    saved: 'saved',
    restoredAt: row.updatedAt,
  })
}

/**
 * Opens the facts of a dossier to be set right: as they are, or as they were left half corrected. The intake that was
 * open comes back with what is returned.
 */
export function openCorrection(
  officerId: string,
  dossierId: string,
  { draft, draftId }: { draft: IntakeDraft; draftId: string | null },
): () => void {
  void saveNow()
  clearTimeout(timer)
  const before = useForm.getState()
  useForm.setState({
    officerId,
    ...fresh(),
    correcting: dossierId,
    draft,
    ...(draftId && { draftId, saved: 'saved' as const }),
  })
  return () => {
    void saveNow()
    clearTimeout(timer)
    useForm.setState(before)
  }
}

/** While the receipt is being issued nothing may be changed or saved. */
export function beginIssuing(): void {
  clearTimeout(timer)
  useForm.setState({ issuing: true })
}

/** The receipt exists, or (null) was refused and the form goes on. */
export function endIssuing(issued: Issued | null): void {
  useForm.setState(issued ? { issuing: false, issued, saved: 'nothing' } : { issuing: false })
  // The press came before the last key's save was due.
  if (!issued) void saveNow()
}
