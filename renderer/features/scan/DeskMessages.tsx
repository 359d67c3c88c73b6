import { useState } from 'react'
import type { ErrorOf } from '../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { Desk } from './useDesk.ts'
import type { Problem } from './desk-memory.ts'
import type { useFiles } from './useFiles.ts'
import type { ScannerState } from './useScanner.ts'

export type DeskMessagesProps = {
  lastRun: Desk['lastRun']
  running: boolean
  startError: RefusalOf<ErrorOf<'scans.start'>> | null
  onClearStart: () => void
  scanner: ScannerState
  files: ReturnType<typeof useFiles>
  problem: Problem | null
  onClearProblem: () => void
  onScan: (() => void) | undefined
}

/** All that went otherwise than wanted, each as its sentence: the last scan, files not taken, an act refused. */
export function DeskMessages(props: DeskMessagesProps) {
  const { lastRun, running, startError, onClearStart, scanner, files, problem, onClearProblem, onScan } =
    props
  const [seen, setSeen] = useState<string | null>(null)
  const words = vi.scans
  const fault = !running && lastRun?.fault && lastRun.id !== seen ? lastRun.fault : null
  const { outcome } = files
  const close = (onClick: () => void) => <IconButton icon="cross" label={vi.ui.close} onClick={onClick} />
  return (
    <>
      {fault && lastRun && (
        <Banner
          tone={fault === 'SCAN_CANCELLED' ? 'info' : 'warn'}
          title={words.faults[fault]}
          actions={
            <>
              {onScan && (
                <Button size="small" icon="scan" keys="F8" onClick={onScan}>
                  {lastRun.pages > 0 ? words.goOn : words.again}
                </Button>
              )}
              {close(() => setSeen(lastRun.id))}
            </>
          }
        >
          {lastRun.pages > 0 ? words.keptPages(lastRun.pages) : words.faultNoPages}
        </Banner>
      )}
      <ErrorNotice call="scans.start" error={startError} actions={close(onClearStart)} />
      {!running && !scanner.looking && scanner.abilitiesError && (
        <ErrorNotice
          call="scans.abilities"
          error={scanner.abilitiesError}
          actions={
            <Button size="small" icon="refresh" onClick={scanner.refresh}>
              {words.scanner.refresh}
            </Button>
          }
        />
      )}
      {scanner.listError && scanner.listError.code !== 'SCANNER_NOT_INSTALLED' && (
        <ErrorNotice call="scans.scanners" error={scanner.listError} />
      )}
      {outcome && outcome.refused.length > 0 && (
        <Banner
          tone="warn"
          title={words.files.refusedTitle(outcome.refused.length)}
          actions={close(files.dismiss)}
        >
          <ul className="scan-refused">
            {outcome.refused.map(({ name, code }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two dropped files may have the same name
              <li key={`${index}-${name}`}>
                <span className="strong">{name}</span>: {words.files.faults[code]}
              </li>
            ))}
          </ul>
          {outcome.pages > 0 && <div className="soft small">{words.files.taken(outcome.pages)}</div>}
        </Banner>
      )}
      <ErrorNotice call="scans.drop" error={outcome?.error} actions={close(files.dismiss)} />
      {problem && <ErrorNotice call={problem.call} error={problem.error} actions={close(onClearProblem)} />}
    </>
  )
}
