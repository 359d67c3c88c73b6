import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { api } from '../../app/api.ts'
import { useQuery } from '../../app/live.ts'
import { back, go, type ScreenProps } from '../../app/routes.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { CorrectedFee } from './CorrectedFee.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { draftOf } from './correction-draft.ts'
import { openCorrection, useForm } from './form-store.ts'
import './intake.css'
import { IntakeDraft } from './intake-draft.ts'
import { PrintSlip } from './PrintSlip.tsx'

const text = vi.corrections.correct

/** What was taken in, set right: the intake's own form over the dossier's facts, then the slip once more. */
export function CorrectionScreen({ params: { dossierId } }: ScreenProps<'correction'>) {
  const dossier = useQuery('dossiers.get', { id: dossierId }, { on: ['dossier'] })
  const given = useQuery('receipts.correction', { dossierId }, { on: ['dossier', 'delivery'] })
  const [corrected, setCorrected] = useState(false)
  if (dossier.error) return <ErrorNotice call="dossiers.get" error={dossier.error} />
  if (!dossier.data || !given.data) return null
  if (corrected) {
    const { dossierNo, facts } = dossier.data
    return (
      <Page title={text.print} width="narrow">
        <Card title={<DossierNo dossierNo={dossierNo} />} lead={facts.applicant.name}>
          <div className="stack">
            <CorrectedFee dossierId={dossierId} />
            <PrintSlip
              dossierId={dossierId}
              kind={facts.certified ? 'certification-slip' : 'receipt'}
              onDone={() => go('dossier', { id: dossierId })}
            />
          </div>
        </Card>
        <div className="row">
          <Button icon="folder" onClick={() => go('dossier', { id: dossierId })}>
            {text.back}
          </Button>
        </div>
      </Page>
    )
  }
  return (
    <Opened
      key={dossierId}
      dossier={dossier.data}
      given={given.data}
      reload={dossier.reload}
      onCorrected={() => setCorrected(true)}
    />
  )
}

type OpenedProps = {
  dossier: OutputOf<'dossiers.get'>
  given: OutputOf<'receipts.correction'>
  reload: () => void
  onCorrected: () => void
}

/** Puts the facts into the form, or what was left half corrected; the intake that was open comes back afterwards. */
function Opened(props: OpenedProps) {
  const { dossier, given } = props
  const officer = useOfficer()
  const correcting = useForm((form) => form.correcting)
  const first = useRef({ dossier, given })
  useEffect(() => {
    let leave: (() => void) | undefined
    let gone = false
    void api.drafts.list({ form: 'dossier-act' }).then((reply) => {
      if (gone) return
      const { dossier: shown, given: told } = first.current
      const left = (reply.ok ? reply.data.drafts : []).find(({ content }) => {
        const { dossierId, kind } = content as { dossierId?: string; kind?: string }
        return dossierId === shown.id && kind === 'correct'
      })
      const values = left && IntakeDraft.safeParse((left.content as { values?: unknown }).values).data
      leave = openCorrection(officer.id, shown.id, {
        draft: values ?? draftOf(shown.facts, told),
        draftId: values ? left.id : null,
      })
    })
    return () => {
      gone = true
      leave?.()
    }
  }, [officer.id])
  if (correcting !== dossier.id) return null
  return <CorrectionForm {...props} onLeave={back} />
}
