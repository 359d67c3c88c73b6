import { useEffect, useRef, useState } from 'react'
import type { ErrorOf } from '../../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../../electron/common/reply.ts'
import { api } from '../../../app/api.ts'

/**
 * Ctrl+V on the desk: copied files come as if they were dropped; a copied picture main takes out of the clipboard
 * itself, so that its bytes need not travel through the page.
 */
export function usePaste(dossierId: string, onFiles: ((files: File[]) => void) | null) {
  const [error, setError] = useState<RefusalOf<ErrorOf<'scans.paste'>> | null>(null)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const { clipboardData, target } = event
      const inBox = target instanceof Element && target.closest('input, textarea, [contenteditable]')
      if (!latest.current || !clipboardData || inBox || document.querySelector('dialog:modal')) return
      const files = [...clipboardData.files]
      const onDisk = files.filter((file) => window.counter.pathOf(file))
      setError(null)
      if (onDisk.length > 0) latest.current(onDisk)
      else if (files.some((file) => file.type.startsWith('image/'))) {
        void api.scans.paste({ dossierId }).then((reply) => setError(reply.ok ? null : reply.error))
      } else return
      event.preventDefault()
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [dossierId])
  return { error, clear: () => setError(null) }
}
