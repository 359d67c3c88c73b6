import type { ReactNode } from 'react'
import type { CallName, InputOf } from '../../../../electron/common/contract.ts'
import { ACTIONS } from '../../../../electron/common/dossiers/actions.ts'
import { isDated } from '../../../../electron/common/dossiers/dated-acts.ts'
import { needsExplanation } from '../../../../electron/common/lateness/rules.ts'
import type { Instant } from '../../../../electron/common/time/model.ts'
import { dayOf } from '../../../../electron/common/time/rules.ts'
import { useCommand } from '../../../app/command.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { notify } from '../../../ui/notify.ts'
import type { Act, ShownDossier } from '../acts.ts'
import { takeBack } from '../take-back.ts'
import { ExplanationFields, useExplanation } from './ExplanationFields.tsx'
import { HappenedFields, useHappened } from './HappenedFields.tsx'

/** Calls that act on one dossier in the version the officer saw. */
type ActCall = {
  [N in CallName]: InputOf<N> extends { dossierId: string; version: number } ? N : never
}[CallName]

/** What every form of an act is given by the page. */
export type ActProps = {
  dossier: ShownDossier
  onClose: () => void
  /** Read the dossier again. */
  reload: () => void
  /** It is said to have happened before now, at this moment where one is known. */
  earlier?: boolean
  happenedAt?: Instant
}

type ActionFormProps<N extends ActCall> = ActProps & {
  call: N
  act: Act
  title: string
  /** The verb on the button. */
  submit: string
  tone?: 'primary' | 'danger'
  /** The rest of the input, or null while something is still missing. */
  input: Omit<InputOf<N>, 'dossierId' | 'version'> | null
  /** Pressed while something is missing: time to say what. */
  onIncomplete?: () => void
  /** Said in the corner afterwards. */
  said: (answer: unknown) => string
  forget: () => void
  size?: 'narrow' | 'normal' | 'wide'
  /** Further buttons beside the main one. */
  aside?: ReactNode
  children: ReactNode
}

/**
 * The frame around the form of an act. When the dossier has moved on meanwhile it is read again and the form stays as
 * it was typed; when the act is not possible any more the words stay to be copied.
 */
export function ActionForm<N extends ActCall>(props: ActionFormProps<N>) {
  const { dossier, call, act, input, forget, said, onClose, reload, onIncomplete } = props
  const command = useCommand(call)
  const possible = dossier.possible.includes(act)
  // One step: what closes a late dossier says here why it is late.
  const when = useHappened(dossier, act, props)
  const { firstDueAt, supplements } = dossier.state
  // What was done in time and is only recorded late needs no excuse; asked for papers twice, it counts as late anyway.
  const wasInTime = when.at !== null && dayOf(when.at) <= dayOf(firstDueAt) && supplements.asked < 2
  const asksWhy = needsExplanation(act, dossier.state, dossier.late && !(when.earlier && wasInTime))
  const why = useExplanation(dossier)

  const run = async () => {
    if (asksWhy && !why.explanation) why.ask()
    if (when.happened === null) when.ask()
    if (!input) return onIncomplete?.()
    if ((asksWhy && !why.explanation) || when.happened === null) return
    const answer = await command.run({
      dossierId: dossier.id,
      version: dossier.state.version,
      ...input,
      ...(asksWhy && { explanation: why.explanation }),
      ...(when.happened && { happened: when.happened }),
    } as unknown as InputOf<N>)
    if (!answer) return reload()
    forget()
    if (asksWhy) why.forget()
    const { dossierId, version } = answer as { dossierId: string; version: number }
    notify({
      tone: 'good',
      text: said(answer),
      ...(ACTIONS[act].undo && { undo: () => void takeBack({ dossierId, version }) }),
    })
    onClose()
  }
  return (
    <FormDialog
      title={props.title}
      size={props.size}
      submit={props.submit}
      tone={props.tone}
      busy={command.busy}
      disabled={!possible}
      aside={props.aside}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      {!possible && !command.busy && <Banner tone="warn">{vi.dossiers.actions.notPossible}</Banner>}
      {/* A stale version is read again behind the form, so its refusal is a notice and no fault. */}
      {command.error?.code === 'CHANGED_MEANWHILE' ? (
        possible && <Banner tone="warn">{vi.dossiers.refusals.notify.CHANGED_MEANWHILE}</Banner>
      ) : (
        <ErrorNotice call={call} error={command.error} />
      )}
      {props.children}
      {isDated(act) && <HappenedFields when={when} />}
      {asksWhy && <ExplanationFields why={why} inClosing />}
    </FormDialog>
  )
}
