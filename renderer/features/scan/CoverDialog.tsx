import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { OTHER_PAPERS } from '../../../electron/common/scans/model.ts'
import type { DeskComponent } from './desk-components.ts'

export type CoverDialogProps = {
  dossierId: string
  components: readonly DeskComponent[]
  onClose: () => void
}

/** Cover sheets of the components whose scans are waited for, printed or saved. */
export function CoverDialog({ dossierId, components, onClose }: CoverDialogProps) {
  const offered = components.filter((one) => one.code !== OTHER_PAPERS && !one.noScan)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter((one) => one.expected && !one.document).map((one) => one.code)),
  )
  const [done, setDone] = useState<'print' | 'save' | null>(null)
  const { run, busy, error } = useCommand('papers.coverSheets')
  const words = vi.scans.bench.cover
  const toggle = (code: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(code)
    else next.delete(code)
    setChosen(next)
  }
  const put = async (how: 'print' | 'save') => {
    setDone(null)
    if (await run({ dossierId, components: [...chosen], how })) setDone(how)
  }
  return (
    <Dialog
      title={words.printTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.close}</Button>
          <Button icon="download" disabled={busy || chosen.size === 0} onClick={() => void put('save')}>
            {words.save}
          </Button>
          <Button
            tone="primary"
            icon="print"
            busy={busy}
            disabled={chosen.size === 0}
            onClick={() => void put('print')}
          >
            {words.printGo(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="stack-tight">
        <p>{words.printText}</p>
        {error?.code !== 'CANCELLED' && <ErrorNotice call="papers.coverSheets" error={error} />}
        {done && <Banner tone="good">{done === 'print' ? words.printed : words.saved}</Banner>}
        {offered.map(({ code, name }) => (
          <Checkbox key={code} checked={chosen.has(code)} onChange={(on) => toggle(code, on)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  )
}
