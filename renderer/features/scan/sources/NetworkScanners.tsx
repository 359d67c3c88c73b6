import { useState } from 'react'
import type { OutputOf } from '../../../../electron/common/contract.ts'
import { api } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useAddScanner } from './useAddScanner.ts'

type Sources = OutputOf<'scans.sources'>

/** The network scanners of this PC: remembered ones, one more by its address, or looked for. */
export function NetworkScanners({ network, editable }: { network: Sources['network']; editable: boolean }) {
  const words = vi.scans.sources.network
  const remove = useCommand('scans.removeNetwork')
  return (
    <>
      {network.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul className="scan-sources-list">
          {network.map(({ address, label, fingerprint }) => (
            <li key={address}>
              <Icon name="scan" size={20} />
              <span className="grow clip" title={address}>
                <span className="strong">{label}</span> <span className="soft small">{address}</span>
              </span>
              {fingerprint && (
                <span title={`${words.accepted}\n${fingerprint}`}>
                  <Icon name="shield" size={18} />
                </span>
              )}
              {editable && (
                <IconButton
                  icon="remove"
                  label={words.remove(label)}
                  disabled={remove.busy}
                  onClick={() => void remove.run({ address })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <ErrorNotice call="scans.removeNetwork" error={remove.error} />
      {editable && <AddScanner known={network.map(({ address }) => address)} />}
    </>
  )
}

function AddScanner({ known }: { known: readonly string[] }) {
  const words = vi.scans.sources.network
  const shield = vi.scans.sources.certificate
  const [address, setAddress] = useState('')
  const adding = useAddScanner(() => setAddress(''))
  const { certificate } = adding
  return (
    <>
      <form
        className="scan-sources-add"
        onSubmit={(event) => {
          event.preventDefault()
          if (address.trim() && !adding.busy) void adding.add(address.trim())
        }}
      >
        <Field label={words.address} hint={words.addressHint}>
          <TextInput
            value={address}
            placeholder="192.168.1.20"
            onChange={(typed) => {
              setAddress(typed)
              adding.clear()
            }}
          />
        </Field>
        <Button
          type="submit"
          icon="plus"
          busy={adding.busy && adding.trying === address.trim()}
          disabled={!address.trim() || adding.busy}
        >
          {words.add}
        </Button>
      </form>
      {certificate && (
        <Banner tone="warn" icon="shield" title={shield.title}>
          <div className="stack-tight">
            <p>{shield.text}</p>
            {certificate.subject && <p>{shield.name(certificate.subject)}</p>}
            <p className="small">
              {shield.print}: <code className="scan-sources-print">{certificate.fingerprint}</code>
            </p>
            <div className="row">
              <Button tone="primary" busy={adding.busy} onClick={adding.accept}>
                {shield.accept}
              </Button>
              <Button onClick={adding.clear}>{vi.ui.cancel}</Button>
            </div>
          </div>
        </Banner>
      )}
      <ErrorNotice call="scans.addNetwork" error={adding.error} />
      <FindScanners
        known={known}
        busy={adding.busy}
        trying={adding.trying}
        onAdd={(one) => void adding.add(one)}
      />
    </>
  )
}

type FindProps = { known: readonly string[]; busy: boolean; trying: string; onAdd: (address: string) => void }

function FindScanners({ known, busy, trying, onAdd }: FindProps) {
  const words = vi.scans.sources.network
  const [asked, setAsked] = useState(0)
  const [looking, setLooking] = useState(false)
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof api.scans.discover>> | null>(null)
  const look = async () => {
    setLooking(true)
    setAnswer(await api.scans.discover({}))
    setLooking(false)
    setAsked(asked + 1)
  }
  const found = answer?.ok ? answer.data.found : []
  return (
    <div className="stack-tight">
      <div className="row">
        <Button icon="search" busy={looking} onClick={() => void look()}>
          {looking ? words.finding : words.find}
        </Button>
        {asked > 0 && !looking && answer?.ok && (
          <span className="soft" role="status">
            {found.length === 0 ? words.foundNone : words.found(found.length)}
          </span>
        )}
      </div>
      {answer && !answer.ok && <ErrorNotice call="scans.discover" error={answer.error} />}
      {found.length > 0 && (
        <ul className="scan-sources-list">
          {found.map(({ address, label }) => (
            <li key={address}>
              <Icon name="scan" size={20} />
              <span className="grow clip" title={address}>
                <span className="strong">{label}</span> <span className="soft small">{address}</span>
              </span>
              {known.includes(address) ? (
                <span className="soft small">{words.isAdded}</span>
              ) : (
                <Button
                  size="small"
                  icon="plus"
                  aria-label={words.addFound(label)}
                  busy={busy && trying === address}
                  disabled={busy}
                  onClick={() => onAdd(address)}
                >
                  {words.add}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
