import { type FormEvent, type ReactNode, useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Choices } from '../Choices.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Field } from '../Field.tsx'
import { PaperEntry } from '../paper/PaperEntry.tsx'
import { TextArea } from '../TextArea.tsx'
import { useShortcut } from '../useShortcut.ts'

const words = vi.guidance
const FORM = 'guidance-form'
type Given = InputOf<'guidance.give'>

export type GuidanceDialogProps = {
  title: string
  /** Who it is for and about what; null while that is not known. */
  about: Omit<Given, 'kind' | 'items' | 'reason'> | null
  /** What stands there until something else is typed; items one a line. */
  proposed: { items: string; reason: string }
  /** Said once it is given. */
  made: string
  /** What was filed online and is declined with it; then the shared system is told as well. */
  filingId?: string | undefined
  /** Whether it can be a refusal as well; nothing was handed in that could be refused otherwise. */
  mayRefuse?: boolean
  onClose: () => void
  /** The paper exists. */
  onGiven?: () => void
  /** It was tried while `about` was not known. */
  onTried?: () => void
  children?: ReactNode
  /** Shown with the paper: what else can be done with what it says. */
  renderAfter?: (items: readonly string[]) => ReactNode
}

/** For what is not taken in: what to bring, or why not, in writing. What lies behind stays as it is. */
export function GuidanceDialog(props: GuidanceDialogProps) {
  const {
    title,
    about,
    proposed,
    made,
    filingId,
    mayRefuse = true,
    onClose,
    onTried,
    children,
    renderAfter,
  } = props
  const [kind, setKind] = useState<'supplement' | 'refusal'>('supplement')
  const [typedItems, setItems] = useState<string | null>(null)
  const [typedReason, setReason] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [given, setGiven] = useState<string | null>(null)
  const give = useCommand('guidance.give')
  const decline = useCommand('filings.decline')
  const { busy } = filingId === undefined ? give : decline

  const items = typedItems ?? proposed.items
  const reason = typedReason ?? (kind === 'supplement' ? proposed.reason : '')
  const asked = items
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const lacksItems = kind === 'supplement' && asked.length === 0
  const lacksReason = reason.trim().length < 3
  const send = async () => {
    setTried(true)
    if (!about) onTried?.()
    if (!about || lacksItems || lacksReason || given !== null) return
    const said = { kind, items: kind === 'supplement' ? asked : [], reason }
    const answer = await (filingId === undefined
      ? give.run({ ...about, ...said })
      : decline.run({ id: filingId, ...said }))
    if (!answer) return
    setGiven(answer.about)
    props.onGiven?.()
  }
  useShortcut('Ctrl+Enter', () => void send(), { inDialog: true })

  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      closable={!busy}
      actions={
        given === null ? (
          <Button type="submit" form={FORM} tone="primary" keys="Ctrl+Enter" busy={busy}>
            {words.give}
          </Button>
        ) : (
          <Button tone="primary" onClick={onClose}>
            {words.done}
          </Button>
        )
      }
    >
      {given === null ? (
        <form
          id={FORM}
          className="stack"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void send()
          }}
        >
          {children}
          {mayRefuse && (
            <Field label={words.kind}>
              <Choices
                label={words.kind}
                value={kind}
                onChange={setKind}
                options={(['supplement', 'refusal'] as const).map((value) => ({
                  value,
                  label: words.kinds[value],
                  hint: words.kindHints[value],
                }))}
              />
            </Field>
          )}
          {kind === 'supplement' && (
            <Field
              label={words.items}
              hint={words.itemsHint}
              error={tried && lacksItems && words.wanted.items}
            >
              <TextArea rows={6} value={items} onChange={setItems} />
            </Field>
          )}
          <Field label={words.reason} error={tried && lacksReason && words.wanted.reason}>
            <TextArea rows={2} maxLength={2000} value={reason} onChange={setReason} />
          </Field>
          <ErrorNotice call="guidance.give" error={give.error} />
          <ErrorNotice call="filings.decline" error={decline.error} />
        </form>
      ) : (
        <div className="stack">
          <Banner tone="good">{made}</Banner>
          <Papers about={given} />
          {kind === 'supplement' && renderAfter?.(asked)}
        </div>
      )}
    </Dialog>
  )
}

function Papers({ about }: { about: string }) {
  const { data, error, reload } = useQuery('papers.list', { about }, { on: ['guidance', 'paper', 'papers'] })
  return (
    <>
      <ErrorNotice call="papers.list" error={error} />
      {data?.map((paper) => (
        <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
      ))}
    </>
  )
}
