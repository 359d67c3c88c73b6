import { type ReactNode, useId } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import './BatchDialog.css'
import { type BatchCall, type BatchItem, useBatch } from './useBatch.ts'

const words = vi.batch
const SIGN: Record<BatchItem['state'], IconName> = {
  waiting: 'clock',
  running: 'right',
  done: 'check',
  refused: 'warning',
  undone: 'undo',
}

/** What the form of every act on many is given. */
export type BatchProps = {
  lines: readonly DossierLine[]
  /** How many of the chosen ones are not at the step for it and stay behind. */
  left: number
  /** `refused`: the dossiers on which it could not be done. */
  onClose: (refused: readonly string[]) => void
}

export type BatchDialogProps<N extends BatchCall> = Omit<BatchProps, 'left'> & {
  call: N
  title: string
  submit: string
  /** What each dossier's command holds besides id and version; null while the form is not complete. */
  input: ((line: DossierLine) => Omit<InputOf<N>, 'dossierId' | 'version'>) | null
  onIncomplete?: () => void
  children?: ReactNode
}

/** The frame around one act on many: the form, then the list filling up with what became of each. */
export function BatchDialog<N extends BatchCall>(props: BatchDialogProps<N>) {
  const { call, lines, title, submit, input, onIncomplete } = props
  const { items, phase, run, undo } = useBatch(call, lines)
  const form = useId()
  const busy = phase === 'running' || phase === 'undoing'
  const of = (state: BatchItem['state']) => items.filter((item) => item.state === state)
  const [done, refused] = [of('done'), of('refused')]
  const begin = () => {
    if (phase !== 'before') return
    if (input) void run(input)
    else onIncomplete?.()
  }
  const close = () => props.onClose(refused.map(({ line }) => line.id))
  useShortcut('Ctrl+Enter', phase === 'before' ? begin : undefined, { inDialog: true })

  return (
    <Dialog
      title={title}
      size="wide"
      closable={!busy}
      onClose={close}
      actions={
        phase === 'before' ? (
          <>
            <Button onClick={close}>{vi.ui.cancel}</Button>
            <Button type="submit" form={form} tone="primary" keys="Ctrl+Enter">
              {submit}
            </Button>
          </>
        ) : (
          <>
            {phase === 'after' && done.length > 0 && (
              <Button icon="undo" onClick={() => void undo()}>
                {words.undo(done.length)}
              </Button>
            )}
            <Button tone="primary" busy={busy} onClick={close}>
              {words.close}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {phase === 'before' ? (
          <form
            id={form}
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              begin()
            }}
          >
            {props.children}
          </form>
        ) : (
          <ProgressBar
            label={
              phase === 'running'
                ? words.running
                : phase === 'undoing'
                  ? words.undoing
                  : words.finished(done.length, refused.length)
            }
            value={(items.length - of('waiting').length - of('running').length) / items.length}
            detail={words.progress(items.length - of('waiting').length - of('running').length, items.length)}
            tone={busy ? 'info' : refused.length > 0 ? 'bad' : 'good'}
          />
        )}
        <ol className="batch-items" aria-label={title}>
          {items.map((item) => (
            <li key={item.line.id} className={`batch-${item.state}`}>
              <DossierNo dossierNo={item.line.dossierNo} short />
              <span className="clip">{item.line.applicantName}</span>
              {phase === 'before' ? (
                <span className="soft clip">{item.line.procedureName}</span>
              ) : (
                <span className="batch-state">
                  <Icon name={SIGN[item.state]} size={16} />
                  <span>
                    {words.state[item.state]}
                    {item.reason && <span className="soft"> · {item.reason}</span>}
                  </span>
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
