import { useState } from 'react'
import type { QueueLine } from '../../../electron/common/papers/api.ts'
import { PLAIN_PRINT, type PrintOptions } from '../../../electron/common/papers/printing.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { PrintOptionsFields } from '../../ui/paper/PrintOptionsFields.tsx'
import { Select } from '../../ui/Select.tsx'

const words = vi.printQueue.dialog
const FORM = 'print-again'

/** Prints an archived paper once more: on which printer, how many sets, out of which tray. Enter prints. */
export function PrintAgainDialog({
  line,
  onClose,
  onDrop,
}: {
  line: QueueLine
  onClose: () => void
  /** The paper is not needed any more. */
  onDrop?: () => void
}) {
  const printers = useQuery('papers.printers', {})
  const [asked, setAsked] = useState<string | null>(line.printer)
  const remembered = useQuery('papers.printOptions', { media: line.media, printer: asked })
  const [typed, setTyped] = useState<PrintOptions | null>(null)
  const [remember, setRemember] = useState(false)
  const print = useCommand('papers.print')
  const choose = useCommand('papers.chooseOptions')

  const printer = asked ?? remembered.data?.printer ?? null
  const options = typed ?? remembered.data?.chosen ?? PLAIN_PRINT
  const known = (printers.data?.printers ?? []).map(({ name, label, trouble }) => ({
    value: name,
    label: trouble ? `${label} – ${vi.papers.printers.notReady}` : label,
  }))
  const lost = printer !== null && printers.data && !known.some(({ value }) => value === printer)
  const submit = async () => {
    if (remember && printer && !(await choose.run({ media: line.media, printer, options }))) return
    const done = await print.run({ paperId: line.paperId, options, ...(printer ? { printer } : {}) })
    if (!done) return
    notify({ tone: 'good', text: vi.printQueue.spooled })
    onClose()
  }
  return (
    <Dialog
      title={`${words.title}: ${vi.papers.kinds[line.kind]}`}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          {onDrop && (
            <Button icon="remove" onClick={onDrop}>
              {vi.printQueue.drop}
            </Button>
          )}
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button tone="primary" icon="print" type="submit" form={FORM} busy={print.busy || choose.busy}>
            {words.print}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={(event) => {
          // A select keeps Enter to itself; here it means: print.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }}
      >
        <ErrorNotice call="papers.print" error={print.error} />
        <ErrorNotice call="papers.chooseOptions" error={choose.error} />
        <Field label={words.printer}>
          <Select
            value={printer ?? ''}
            placeholder={vi.papers.printers.none}
            options={[
              ...known,
              ...(lost ? [{ value: printer, label: vi.papers.printers.missing(printer) }] : []),
            ]}
            onChange={(name) => {
              setAsked(name)
              setTyped(null)
            }}
          />
        </Field>
        <PrintOptionsFields options={options} trays={remembered.data?.trays ?? []} onChange={setTyped} />
        <Checkbox checked={remember} disabled={printer === null} onChange={setRemember}>
          {words.remember}
        </Checkbox>
      </form>
    </Dialog>
  )
}
