import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { vi } from '../i18n/vi.ts'
import './Dialog.css'
import { Icon } from './Icon.tsx'

const FOCUSABLE = ':is(input, select, textarea, button, a[href], [tabindex="0"]):not(:disabled)'

export type DialogProps = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot; the primary one last. Give `form` to submit a form inside by its id. */
  actions?: ReactNode
  size?: 'narrow' | 'normal' | 'wide'
  /** False while something runs that must be waited for. */
  closable?: boolean
}

/** A native modal dialog; mount it to open it. Esc and the cross close it, the page behind is inert. */
export function Dialog({ title, onClose, children, actions, size = 'normal', closable = true }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) {
      element.showModal()
      // The browser would take the cross; what the dialog is about comes first, then its safe answer.
      const first =
        element.querySelector<HTMLElement>(`.dialog-body ${FOCUSABLE}`) ??
        element.querySelector<HTMLElement>(`.dialog-foot ${FOCUSABLE}`)
      ;(first ?? element).focus()
    }
  }, [])
  // Closed while it still stands in the page, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault()
        if (closable) onClose()
      }}
      onKeyDown={(event) => {
        // Chromium closes on a second Esc in a row whatever the cancel handler says.
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (closable) onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {closable && (
          <button type="button" className="dialog-close" aria-label={vi.ui.close} onClick={onClose}>
            <Icon name="cross" />
          </button>
        )}
      </header>
      <div className="dialog-body">{children}</div>
      {actions && <footer className="dialog-foot">{actions}</footer>}
    </dialog>
  )
}
