import { useEffect, useState } from 'react'
import type { ErrorOf, OutputOf } from '../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { api } from '../../app/api.ts'
import type { ScreenProps } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import './camera.css'
import { CameraBench } from './CameraBench.tsx'

/** Shooting papers with a document camera for one dossier. While this screen is on, and only then, main allows a camera. */
export function CameraScreen({ params }: ScreenProps<'camera'>) {
  const { dossierId } = params
  const editable = useIs('officer', 'specialist')
  const [opened, setOpened] = useState<OutputOf<'camera.open'> | null>(null)
  const [error, setError] = useState<RefusalOf<ErrorOf<'camera.open'>> | null>(null)
  useEffect(() => {
    if (!editable) return
    let mine = true
    void api.camera.open({ dossierId }).then((reply) => {
      if (!mine) return
      if (reply.ok) setOpened(reply.data)
      else setError(reply.error)
    })
    return () => {
      mine = false
      void api.camera.close()
    }
  }, [dossierId, editable])
  if (opened) return <CameraBench key={dossierId} dossierId={dossierId} choice={opened.choice} />
  return (
    <Page title={vi.camera.title} width="narrow">
      {!editable && <Banner tone="info">{vi.camera.viewOnly}</Banner>}
      <ErrorNotice call="camera.open" error={error} />
    </Page>
  )
}
