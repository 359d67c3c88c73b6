import { useState } from 'react'
import type { DossierComponent } from '../../../electron/common/dossiers/model.ts'
import { OTHER_PAPERS, RESULT, type ScanDocument } from '../../../electron/common/scans/model.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FiledFiles } from '../../ui/filing/FiledFiles.tsx'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'
import type { ShownDossier } from './acts.ts'
import { ExportPapers } from './ExportPapers.tsx'

/** What was brought, and what of it has been scanned. */
export function ComponentsCard({ dossier }: { dossier: ShownDossier }) {
  const words = vi.dossiers.components
  const scans = useIs('officer', 'specialist')
  const { data: desk } = useQuery('scans.desk', { dossierId: dossier.id }, { on: ['dossier', 'scan'] })
  const [shown, setShown] = useState<{ document: ScanDocument; name: string } | null>(null)
  const documentOf = (code: string) => desk?.documents.find((one) => one.component === code)
  const loose = desk?.pages.filter((page) => page.documentId === null).length ?? 0
  const other = documentOf(OTHER_PAPERS)
  // Listed from when there is one, for it is to be digitised as well.
  const hasResult = desk?.components.some(({ code }) => code === RESULT) ?? false
  const { components } = dossier.facts
  // What came as a file is not scanned again (TT 03/2025 Đ5).
  const electronic = dossier.facts.filedAt !== undefined

  return (
    <Card
      flush
      title={words.title}
      lead={loose > 0 ? words.onDesk(loose) : undefined}
      actions={
        <>
          <ExportPapers dossierId={dossier.id} count={desk?.documents.length ?? 0} />
          {scans && (
            <Button size="small" icon="scan" onClick={() => go('scan', { dossierId: dossier.id })}>
              {words.scan}
            </Button>
          )}
        </>
      }
    >
      <ul className="component-list">
        {components.length === 0 && !other && !hasResult && <li className="soft">{words.none}</li>}
        {components.map((component) => (
          <li key={component.code}>
            <div className="grow">
              <div>{component.name}</div>
              <div className="soft small">{electronic ? vi.filings.electronic : brought(component)}</div>
              {electronic && <FiledFiles filingId={dossier.id} component={component.code} />}
            </div>
            <Scanned
              document={documentOf(component.code)}
              needed={
                !electronic && component.mode === 'submit' && component.originals + component.copies > 0
              }
              onView={(document) => setShown({ document, name: component.name })}
            />
          </li>
        ))}
        {other && (
          <li>
            <div className="grow">{words.other}</div>
            <Scanned
              document={other}
              needed
              onView={(document) => setShown({ document, name: words.other })}
            />
          </li>
        )}
        {hasResult && (
          <li data-component={RESULT}>
            <div className="grow">
              <div>{words.result}</div>
              <div className="soft small">{dossier.facts.procedure.resultName}</div>
            </div>
            <Scanned
              document={documentOf(RESULT)}
              needed
              onView={(document) => setShown({ document, name: words.result })}
            />
          </li>
        )}
      </ul>
      {shown && <ScanPreview {...shown} onClose={() => setShown(null)} />}
    </Card>
  )
}

function brought({ originals, copies, notNeeded, mode }: DossierComponent): string {
  const words = vi.dossiers.components
  if (notNeeded) return words.fromDatabase
  const parts = [originals > 0 && words.originals(originals), copies > 0 && words.copies(copies)].filter(
    Boolean,
  )
  if (parts.length === 0) return words.notBrought
  return `${parts.join(', ')}${mode === 'show' ? ` · ${words.shown}` : ''}`
}

type ScannedProps = {
  document: ScanDocument | undefined
  needed: boolean
  onView: (document: ScanDocument) => void
}

function Scanned({ document, needed, onView }: ScannedProps) {
  const words = vi.dossiers.components
  if (!document) return <span className="soft small">{needed ? words.notScanned : words.noScanNeeded}</span>
  return (
    <div className="row">
      <Badge tone="good" icon="check">
        {words.scanned(document.pageIds.length)}
      </Badge>
      <Badge tone={document.signed ? 'good' : 'neutral'} icon="sign">
        {document.signed ? vi.signatures.marks.signed : vi.signatures.marks.waiting}
      </Badge>
      <Button size="small" icon="eye" onClick={() => onView(document)}>
        {words.view}
      </Button>
    </div>
  )
}

function ScanPreview({
  document,
  name,
  onClose,
}: {
  document: ScanDocument
  name: string
  onClose: () => void
}) {
  const { data, error } = useQuery('scans.document', { documentId: document.id }, { on: ['nothing'] })
  return (
    <Dialog title={name} size="wide" onClose={onClose}>
      {error && <Banner tone="bad">{vi.dossiers.components.unreadable}</Banner>}
      {data && <PdfPages pdf={data.pdf} label={name} />}
    </Dialog>
  )
}
