import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { NoScan } from '../../../electron/common/scans/bench-model.ts'
import { OTHER_PAPERS, RESULT } from '../../../electron/common/scans/model.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { DeskComponent } from './desk-components.ts'
import { carriesFiles, carriesPages } from './page-drag.ts'

export type ComponentRowProps = {
  component: DeskComponent
  /** The one whose scan is waited for next. */
  next: boolean
  editable: boolean
  /** Pages that would go in. */
  selected: number
  onAssign: () => void
  onFiles: (files: File[]) => void
  onView: () => void
  onWithdraw: () => void
  /** A document of the same person that can stand for it; the first one is taken by key. */
  offer: Offer | null
  firstOffer: boolean
  onReuse: () => void
  /** Marks it as secret or lifts that; absent for what is no component. */
  onSecret: (() => void) | undefined
}

export type Offer = OutputOf<'scans.reusable'>['offers'][number]

const NO_SCAN_ICON = { 'show-only': 'eye', electronic: 'link', secret: 'lock', moved: 'forward' } as const

function noScanWords(noScan: NoScan): string {
  const words = vi.scans.bench.noScan
  return noScan.why === 'secret' ? words.secret(noScan.reason) : words[noScan.why]
}

/** One component of the dossier: what is digitised, and a place to put pages and files. */
export function ComponentRow(props: ComponentRowProps) {
  const { component, next, editable, selected, onAssign, onFiles, onView, onWithdraw } = props
  const { offer, firstOffer, onReuse, onSecret } = props
  const [over, setOver] = useState(false)
  const { document, name, noScan, expected, key } = component
  const words = vi.scans.components
  const target = editable && !noScan

  const dragged = (event: React.DragEvent) => {
    if (!target || !(carriesPages(event) || carriesFiles(event))) return
    event.preventDefault()
    event.dataTransfer.dropEffect = carriesPages(event) ? 'move' : 'copy'
    setOver(true)
  }
  const dropped = (event: React.DragEvent) => {
    setOver(false)
    if (!target) return
    event.preventDefault()
    if (carriesPages(event)) onAssign()
    else if (carriesFiles(event)) onFiles([...event.dataTransfer.files])
  }
  const state = document ? 'done' : next ? 'next' : expected ? 'missing' : 'quiet'
  const reused = document?.reused
  const status = reused
    ? vi.scans.bench.reuse.mark(formatDay(dayOf(reused.madeAt)))
    : document
      ? `${words.scanned(document.pageIds.length)}${document.revision > 1 ? ` · ${words.revision(document.revision)}` : ''} · ${document.signed ? vi.signatures.marks.signed : vi.signatures.marks.waiting}`
      : noScan
        ? noScanWords(noScan)
        : component.code === OTHER_PAPERS
          ? words.otherHint
          : component.code === RESULT
            ? words.resultHint
            : expected
              ? words.missing
              : words.notHandedIn
  return (
    <li
      className={`scan-component scan-component-${state} ${component.code === RESULT ? 'scan-component-result ' : ''}${over ? 'scan-component-over' : ''}`}
      data-component={component.code}
      onDragEnter={dragged}
      onDragOver={dragged}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={dropped}
    >
      <div className="scan-component-line">
        <span className="scan-component-sign">
          {document ? (
            <Icon name="check" size={16} />
          ) : key && editable ? (
            <span className="number">{key}</span>
          ) : (
            <Icon name={noScan ? NO_SCAN_ICON[noScan.why] : 'file'} size={16} />
          )}
          {document && key && editable && <Kbd keys={key} />}
        </span>
        <div className="grow">
          <div className="scan-component-name" title={name}>
            {name}
          </div>
          <div className="scan-component-status small">
            <span>
              {status}
              {reused && (
                <>
                  {' '}
                  <span className="scan-dossier-no">{vi.scans.bench.reuse.from(reused.dossierNo)}</span>
                </>
              )}
            </span>
            <span className="scan-component-buttons">
              {editable && onSecret && !document && (!noScan || noScan.why === 'secret') && (
                <IconButton
                  icon="lock"
                  label={`${noScan ? vi.scans.bench.secret.lift : vi.scans.bench.secret.mark}: ${name}`}
                  onClick={onSecret}
                />
              )}
              {document && <IconButton icon="eye" label={`${words.view}: ${name}`} onClick={onView} />}
              {document && editable && (
                <IconButton
                  icon="closing"
                  label={`${words.withdraw}: ${name}`}
                  title={`${words.withdraw}. ${words.withdrawHint}`}
                  onClick={onWithdraw}
                />
              )}
              {target && !next && selected > 0 && (
                <IconButton
                  icon="download"
                  label={`${words.assign(selected)}: ${name}`}
                  title={`${words.assign(selected)}${key ? ` (${key})` : ''}`}
                  onClick={onAssign}
                />
              )}
            </span>
          </div>
        </div>
      </div>
      {offer && target && (
        <div className="scan-component-reuse small">
          <span>
            {vi.scans.bench.reuse.offer(formatDay(dayOf(offer.madeAt)))}{' '}
            <span className="scan-dossier-no">{vi.scans.bench.reuse.from(offer.dossierNo)}</span>
          </span>
          <Button size="small" icon="download" {...(firstOffer && { keys: 'U' })} onClick={onReuse}>
            {vi.scans.bench.reuse.take}
          </Button>
        </div>
      )}
      {next && target && selected > 0 && (
        <Button tone="primary" size="small" icon="download" keys="Enter" onClick={onAssign}>
          {words.assign(selected)}
        </Button>
      )}
    </li>
  )
}
