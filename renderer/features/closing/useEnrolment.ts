import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { notify } from '../../ui/notify.ts'

export type Enrolment = ReturnType<typeof useEnrolment>

/**
 * What is typed to enrol this PC, and sending it.
 * @param again the address at which it is enrolled already; null when it never was
 */
export function useEnrolment(again: string | null, onDone: () => void) {
  const { run, busy, error } = useCommand('sync.enrol')
  const [address, setAddress] = useState(again ?? '')
  const [code, setCode] = useState('')
  const send = async () => {
    const answer = await run({ address, code, again: again !== null })
    if (!answer) return
    notify({ tone: 'good', text: vi.sync.enrol.done(answer.agencyName) })
    onDone()
  }
  const empty = address.trim() === '' || code.trim() === ''
  return { address, setAddress, code, setCode, send, busy, error, empty }
}
