import { useState } from 'react'
import type { Role } from '../../../electron/common/api-spec.ts'
import { ACTIONS } from '../../../electron/common/dossiers/actions.ts'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { BatchHandOver } from './BatchHandOver.tsx'
import { BatchReturn } from './BatchReturn.tsx'

const words = vi.batch
const BATCH = {
  'hand-over': { action: 'hand-over', icon: 'forward', keys: 'Ctrl+3' },
  accept: { action: 'accept-hand-over', icon: 'check', keys: 'F8' },
  return: { action: 'return', icon: 'person', keys: 'Ctrl+1' },
} as const satisfies Record<string, { action: keyof typeof ACTIONS; icon: IconName; keys: string }>
type Batch = keyof typeof BATCH

/** What can be done with the chosen lines at once; whether each allows it, main decides. */
export function BatchBar({
  lines,
  onSelect,
}: {
  lines: readonly DossierLine[]
  /** The lines that stay chosen. */
  onSelect: (ids: readonly string[]) => void
}) {
  const { role } = useOfficer()
  // What the dialog is about stays as it was chosen, while the list behind it changes with each act.
  const [open, setOpen] = useState<{ batch: Batch; lines: readonly DossierLine[]; left: number } | null>(null)
  const close = (refused: readonly string[]) => {
    setOpen(null)
    onSelect(refused)
  }
  const begin = (batch: Batch, fit: readonly DossierLine[]) =>
    setOpen({ batch, lines: fit, left: lines.length - fit.length })
  return (
    <>
      {lines.length > 0 && (
        <div className="batch-bar" role="toolbar" aria-label={words.bar}>
          <span className="strong number">{words.selected(lines.length)}</span>
          {(Object.keys(BATCH) as Batch[]).map((batch) => (
            <BatchButton key={batch} batch={batch} lines={lines} role={role} onBegin={begin} />
          ))}
          <Button tone="quiet" size="small" keys="Esc" onClick={() => onSelect([])}>
            {words.clear}
          </Button>
        </div>
      )}
      {open?.batch === 'hand-over' && <BatchHandOver lines={open.lines} left={open.left} onClose={close} />}
      {open?.batch === 'return' && <BatchReturn lines={open.lines} left={open.left} onClose={close} />}
      {open?.batch === 'accept' && (
        <BatchDialog
          call="dossiers.acceptHandOver"
          lines={open.lines}
          title={words.titles.accept(open.lines.length)}
          submit={words.run.accept}
          input={() => ({})}
          onClose={close}
        >
          <p>{words.acceptLead}</p>
          {open.left > 0 && <Banner tone="warn">{words.leftOut(open.left)}</Banner>}
        </BatchDialog>
      )}
    </>
  )
}

function BatchButton({
  batch,
  lines,
  role,
  onBegin,
}: {
  batch: Batch
  lines: readonly DossierLine[]
  role: Role
  onBegin: (batch: Batch, lines: readonly DossierLine[]) => void
}) {
  const { action, icon, keys } = BATCH[batch]
  const { roles, from } = ACTIONS[action]
  const fit = roles.includes(role)
    ? lines.filter(
        (line) =>
          from?.includes(line.status) &&
          (batch !== 'accept' || line.waitsFor !== null) &&
          (batch !== 'return' || line.returnedAt === null),
      )
    : []
  const begin = fit.length > 0 ? () => onBegin(batch, fit) : undefined
  useShortcut(keys, begin)
  if (!begin) return null
  return (
    <Button size="small" icon={icon} keys={keys} onClick={begin}>
      {words.acts[batch](fit.length)}
    </Button>
  )
}
