import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../../../electron/common/uuid.ts'
import { api } from '../../app/api.ts'

/**
 * The slips scanned in the shelf check that is under way, newest first. Each scan is kept at once: after a power failure
 * the check goes on where it was.
 */
export function useShelfDraft() {
  const draft = useRef(newId())
  const [scanned, setScanned] = useState<readonly string[] | null>(null)
  useEffect(() => {
    void api.drafts.list({ form: 'shelf-check' }).then((reply) => {
      const [found] = reply.ok ? reply.data.drafts : []
      if (found) draft.current = found.id
      const { ids } = (found?.content ?? {}) as { ids?: unknown }
      setScanned(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])
    })
  }, [])
  const put = useCallback((ids: readonly string[]) => {
    setScanned(ids)
    void api.drafts.save({ id: draft.current, form: 'shelf-check', content: { ids } })
  }, [])
  const forget = useCallback(() => {
    void api.drafts.discard({ id: draft.current })
    draft.current = newId()
    setScanned([])
  }, [])
  return { scanned, put, forget }
}
