import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import './RecoveryCode.css'

export type RecoveryCodeProps = {
  code: string
  /** Told when the last group, read off the sheet, has been typed correctly. */
  onConfirmed: (confirmed: boolean) => void
}

/** The one time the recovery code is seen: printed or saved, then proven by typing its last group. */
export function RecoveryCode({ code, onConfirmed }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('')
  const [done, setDone] = useState<'print' | 'save' | null>(null)
  const { run, busy, error } = useCommand('papers.recoverySheet')
  const printers = useQuery('papers.printers', {}).data
  const choose = useCommand('papers.choosePrinter')
  const groups = code.split('-')
  const last = groups.at(-1)!
  const letters = readable(typed)
  const right = letters === last

  const put = async (how: 'print' | 'save') => {
    setDone(null)
    if (await run({ code, how })) setDone(how)
  }
  return (
    <div className="stack">
      <div className="recovery-code" role="group" aria-label={vi.station.recovery.codeLabel}>
        {groups.map((group, index) => (
          // The groups of one code never change places.
          <span key={`${index}-${group}`}>{group}</span>
        ))}
      </div>
      <div className="row">
        {printers && printers.printers.length > 0 && (
          <div className="recovery-printer">
            <Select
              aria-label={vi.station.recovery.printer}
              placeholder={vi.station.recovery.printerPlaceholder}
              value={printers.chosen.A4 ?? ''}
              options={printers.printers.map(({ name, label }) => ({ value: name, label }))}
              onChange={(printer) => void choose.run({ media: 'A4', printer })}
            />
          </div>
        )}
        <Button icon="print" tone="primary" busy={busy} onClick={() => void put('print')}>
          {vi.station.recovery.print}
        </Button>
        <Button icon="download" disabled={busy} onClick={() => void put('save')}>
          {vi.station.recovery.save}
        </Button>
        <span className="soft small grow">{vi.station.recovery.copy}</span>
      </div>
      {error?.code !== 'CANCELLED' && <ErrorNotice call="papers.recoverySheet" error={error} />}
      {done && (
        <Banner tone="good">
          {done === 'print' ? vi.station.recovery.printed : vi.station.recovery.saved}
        </Banner>
      )}
      <Banner tone="warn" icon="lock">
        {vi.station.recovery.keep}
      </Banner>
      <Field
        label={vi.station.recovery.confirm}
        hint={
          right ? (
            <span className="recovery-right">{vi.station.recovery.right}</span>
          ) : (
            vi.station.recovery.confirmHint
          )
        }
        error={letters.length >= last.length && !right && vi.station.recovery.wrong}
      >
        <TextInput
          value={typed}
          maxLength={8}
          className="recovery-last number"
          onChange={(text) => {
            setTyped(text.toUpperCase())
            onConfirmed(readable(text) === last)
          }}
        />
      </Field>
    </div>
  )
}

/* The code's alphabet has no O, I or L; what looks like one is the digit. */
function readable(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}
