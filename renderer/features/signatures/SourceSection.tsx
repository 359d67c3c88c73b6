import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { CertificateView } from './CertificateView.tsx'
import { PinForm } from './PinForm.tsx'
import './signatures.css'
import { SourceForm } from './SourceForm.tsx'

const words = vi.signatures.source

/** The settings page of digital signatures: what everybody at this PC signs with, and whether it opens. */
export function SourceSection() {
  const { data: setup, error } = useQuery('signatures.setup', {}, { on: ['signature'] })
  const [opened, setOpened] = useState<OutputOf<'signatures.open'> | null>(null)
  return (
    <div className="stack">
      <ErrorNotice call="signatures.setup" error={error} />
      {setup && (
        <Card title={words.title} lead={words.settingsLead}>
          <SourceForm
            key={JSON.stringify(setup.source)}
            // For the administrator the PC's choice is the own one; there is no other to fall back to.
            setup={{ ...setup, own: false }}
            onSaved={() => setOpened(null)}
          />
        </Card>
      )}
      {setup?.source && (
        <Card title={words.testTitle} lead={words.testLead}>
          <div className="stack">
            <PinForm source={setup.source} submit={vi.signatures.keys.test} onOpened={setOpened} />
            {opened && <Banner tone="good">{vi.signatures.keys.opened}</Banner>}
            {opened?.certificates.map((certificate) => (
              <CertificateView key={certificate.id} certificate={certificate} />
            ))}
          </div>
        </Card>
      )}
    </div>
  )
}
