import { useState } from 'react'
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
}

/** One component of the dossier: what is digitised, and a place to put pages and files. */
export function ComponentRow(props: ComponentRowProps) {
  const { component, next, editable, selected, onAssign, onFiles, onView, onWithdraw } = props
  const [over, setOver] = useState(false)
  const { document, name, showOnly, expected, key } = component
  const words = vi.scans.components
  const target = editable && !showOnly

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
  const status = document
    ? `${words.scanned(document.pageIds.length)}${document.revision > 1 ? ` · ${words.revision(document.revision)}` : ''} · ${document.signed ? vi.signatures.marks.signed : vi.signatures.marks.waiting}`
    : showOnly
      ? words.showOnly
      : component.code === 'other'
        ? words.otherHint
        : expected
          ? words.missing
          : words.notHandedIn
  return (
    <li
      className={`scan-component scan-component-${state} ${over ? 'scan-component-over' : ''}`}
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
            <Icon name={showOnly ? 'eye' : 'file'} size={16} />
          )}
        </span>
        <div className="grow">
          <div className="scan-component-name" title={name}>
            {name}
          </div>
          <div className="scan-component-status small">
            <span>{status}</span>
            {document && key && editable && <Kbd keys={key} />}
            <span className="scan-component-buttons">
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
      {next && target && selected > 0 && (
        <Button tone="primary" size="small" icon="download" keys="Enter" onClick={onAssign}>
          {words.assign(selected)}
        </Button>
      )}
    </li>
  )
}
