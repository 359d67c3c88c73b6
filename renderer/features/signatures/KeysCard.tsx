import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { api } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { CertificateView, validity } from './CertificateView.tsx'
import { PinForm } from './PinForm.tsx'
import { SourceForm } from './SourceForm.tsx'

type Opened = OutputOf<'signatures.open'>
type KeysCardProps = {
  opened: Opened | null
  /** How many the PIN would sign at once. */
  count: number
  busy: boolean
  onOpened: (opened: Opened) => void
}
const words = vi.signatures.keys

/** The officer's own signature: which, the PIN that opens it, and whose certificate signs. */
export function KeysCard({ opened, count, busy, onOpened }: KeysCardProps) {
  const { data: setup } = useQuery('signatures.setup', {}, { on: ['signature'] })
  const [changing, setChanging] = useState(false)
  const choose = useCommand('signatures.choose')
  const certificates = opened?.certificates ?? []
  const chosen = certificates.find(({ id }) => id === opened?.chosen)
  const only = certificates.length === 1 ? certificates[0] : undefined
  const shown = chosen ?? only
  return (
    <Card title={words.title}>
      <div className="stack">
        <ErrorNotice call="signatures.choose" error={choose.error} />
        {setup && !setup.source && (
          <Banner
            tone="info"
            icon="sign"
            title={words.noSource}
            actions={
              <Button tone="primary" size="small" icon="settings" onClick={() => setChanging(true)}>
                {words.choose}
              </Button>
            }
          >
            {words.noSourceText}
          </Banner>
        )}
        {setup?.source && !opened && (
          <PinForm source={setup.source} submit={words.openAndSign(count)} autoFocus onOpened={onOpened} />
        )}
        {certificates.length > 1 && (
          <Choices
            label={words.which}
            value={opened?.chosen ?? null}
            onChange={(certificate) => void choose.run({ certificate })}
            options={certificates.map((one) => ({
              value: one.id,
              label: one.owner,
              hint: `${one.issuer}, ${validity(one)}`,
              disabled: busy || one.notes.some((note) => note !== 'OTHER_PERSON'),
            }))}
          />
        )}
        {shown && <CertificateView certificate={shown} />}
        {setup?.source && (
          <div className="row">
            {opened && (
              <Button
                size="small"
                icon="lock"
                title={words.closeHint}
                disabled={busy}
                onClick={() => void api.signatures.close()}
              >
                {words.close}
              </Button>
            )}
            <Button size="small" icon="settings" disabled={busy} onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          </div>
        )}
      </div>
      {changing && setup && (
        <Dialog title={vi.signatures.source.title} onClose={() => setChanging(false)}>
          <SourceForm setup={setup} onSaved={() => setChanging(false)} />
        </Dialog>
      )}
    </Card>
  )
}
