import { useState } from 'react'
import { ARCHIVE_DPI } from '../../../electron/common/scans/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Desk } from './useDesk.ts'
import { SourcesDialog } from './sources/SourcesDialog.tsx'
import type { ScannerState } from './useScanner.ts'
import './ScannerBar.css'

export type ScannerBarProps = {
  scanner: ScannerState
  running: Desk['running']
  /** Pages that the running scan has brought so far. */
  soFar: number
  busy: boolean
  onScan: () => void
  onStop: (runId: string) => void
  onChooseFiles: () => void
}

/** How the next scan is done, or how far the running one is. */
export function ScannerBar(props: ScannerBarProps) {
  const { scanner, running, soFar, busy, onScan, onStop, onChooseFiles } = props
  const words = vi.scans.scanner
  const [stopped, setStopped] = useState<string | null>(null)
  const [setting, setSetting] = useState(false)

  if (running) {
    const stopping = stopped === running.runId
    return (
      <section className="scan-bar scan-bar-running" aria-live="polite">
        <div className="grow">
          <ProgressBar
            label={stopping ? words.stopping : running.page === 0 ? words.starting : words.page(running.page)}
            value={running.page === 0 || stopping ? null : running.percent / 100}
            detail={words.kept(soFar)}
          />
        </div>
        <Button
          icon="cross"
          keys="Esc"
          disabled={stopping}
          onClick={() => {
            setStopped(running.runId)
            onStop(running.runId)
          }}
        >
          {words.stop}
        </Button>
      </section>
    )
  }
  const { devices, device, abilities, choice, looking, choose } = scanner
  const refresh = (
    <IconButton icon="refresh" label={words.refresh} disabled={looking} onClick={scanner.refresh} />
  )
  const sources = (
    <>
      <IconButton icon="settings" label={vi.scans.sources.open} onClick={() => setSetting(true)} />
      {setting && (
        <SourcesDialog
          onClose={() => {
            setSetting(false)
            // A scanner may have been added or removed.
            scanner.refresh()
          }}
        />
      )}
    </>
  )
  if (devices.length === 0) {
    return (
      <section className="scan-bar" aria-label={words.label}>
        <Icon name="scan" size={26} />
        <div className="grow">
          <div className="strong">{looking ? words.looking : words.none}</div>
          {!looking && (
            <div className="soft small">
              {scanner.listError?.code === 'SCANNER_NOT_INSTALLED'
                ? vi.scans.faults.SCANNER_NOT_INSTALLED
                : words.noneText}
            </div>
          )}
        </div>
        {looking ? <span className="button-busy" /> : refresh}
        {sources}
        <Button tone={looking ? 'secondary' : 'primary'} icon="folder" onClick={onChooseFiles}>
          {vi.scans.files.choose}
        </Button>
      </section>
    )
  }
  return (
    <section className="scan-bar" aria-label={words.label}>
      <div className="scan-bar-device">
        <Field label={words.label}>
          <Select
            value={device ?? ''}
            options={devices.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => choose({ device: id })}
          />
        </Field>
        {looking ? <span className="button-busy scan-bar-looking" /> : refresh}
        {sources}
      </div>
      <Field label={words.source}>
        <Select
          value={choice?.source ?? ''}
          disabled={!abilities}
          options={(abilities?.sources ?? []).map((one) => ({ value: one, label: words.sources[one] }))}
          onChange={(source) => choose({ source })}
        />
      </Field>
      <Field label={words.mode}>
        <Select
          value={choice?.mode ?? ''}
          disabled={!abilities}
          options={(abilities?.modes ?? []).map((one) => ({ value: one, label: words.modes[one] }))}
          onChange={(mode) => choose({ mode })}
        />
      </Field>
      <Field label={words.resolution}>
        <Select
          value={choice ? String(choice.resolution) : ''}
          disabled={!abilities}
          title={choice && choice.resolution < ARCHIVE_DPI ? words.low : undefined}
          options={(abilities?.resolutions ?? []).map((one) => ({
            value: String(one),
            label: words.dpi(one),
          }))}
          onChange={(resolution) => choose({ resolution: Number(resolution) })}
        />
      </Field>
      <div className="scan-bar-go">
        <Button icon="folder" onClick={onChooseFiles}>
          {vi.scans.files.choose}
        </Button>
        <Button tone="primary" icon="scan" keys="F8" busy={busy} disabled={!choice} onClick={onScan}>
          {words.scan}
        </Button>
      </div>
    </section>
  )
}
