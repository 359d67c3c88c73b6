import { useState } from 'react'
import { useCommand } from '../../../app/command.ts'
import { vi } from '../../../i18n/vi.ts'
import { notify } from '../../../ui/notify.ts'

/** A certificate that nobody vouches for, as main describes it. */
export type ShownCertificate = { address: string; fingerprint: string; subject: string }

/** Adds a network scanner; a certificate of its own is shown first and taken only by a second, explicit answer. */
export function useAddScanner(onAdded: () => void) {
  const command = useCommand('scans.addNetwork')
  const [trying, setTrying] = useState('')
  const { error } = command
  const unknown = error?.code === 'CERTIFICATE_UNKNOWN' ? error.details : undefined
  const certificate: ShownCertificate | null = unknown
    ? {
        address: trying,
        fingerprint: String(unknown.fingerprint),
        subject: typeof unknown.subject === 'string' ? unknown.subject : '',
      }
    : null

  const add = async (address: string, accept: string | null = null) => {
    setTrying(address)
    const added = await command.run({ address, accept })
    if (!added) return
    notify({ tone: 'good', text: vi.scans.sources.network.added(added.label) })
    onAdded()
  }
  return {
    add,
    busy: command.busy,
    /** Address that is being asked. */
    trying,
    certificate,
    accept: () => certificate && void add(certificate.address, certificate.fingerprint),
    error: certificate ? null : error,
    clear: command.clear,
  }
}
