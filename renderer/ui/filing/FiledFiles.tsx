import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PdfPages } from '../paper/PdfPages.tsx'
import './FiledFiles.css'

type File = OutputOf<'filings.files'>[number]
const words = vi.filings.filed

/** The files that came with what was filed online; of one component, or of all. Those that are here can be looked at. */
export function FiledFiles({ filingId, component }: { filingId: string; component?: string }) {
  const { data } = useQuery('filings.files', { id: filingId }, { on: ['filing', 'delivery', 'sync'] })
  const [shown, setShown] = useState<File | null>(null)
  const files = data?.filter((one) => component === undefined || one.component === component) ?? []
  return (
    <>
      {files.map((file) => (
        <div key={`${file.component} ${file.sha256}`} className="filed-file">
          <span className="grow small">
            {component === undefined && `${file.componentName}: `}
            {file.name}
          </span>
          {file.here ? (
            <Button size="small" icon="eye" onClick={() => setShown(file)}>
              {words.view}
            </Button>
          ) : (
            <span className="soft small">{words.waiting(Math.floor((100 * file.held) / file.size))}</span>
          )}
        </div>
      ))}
      {shown && <Shown filingId={filingId} file={shown} onClose={() => setShown(null)} />}
    </>
  )
}

function Shown({ filingId, file, onClose }: { filingId: string; file: File; onClose: () => void }) {
  const { sha256, name, mime } = file
  const { data, error } = useQuery('filings.file', { id: filingId, sha256 }, { on: ['nothing'] })
  const picture = mime.startsWith('image/')
  return (
    <Dialog title={`${file.componentName}: ${name}`} size="wide" onClose={onClose}>
      <ErrorNotice call="filings.file" error={error} />
      {data && mime === 'application/pdf' && <PdfPages pdf={data.bytes} label={name} />}
      {data && picture && <Picture bytes={data.bytes} mime={mime} label={name} />}
      {data && !picture && mime !== 'application/pdf' && <Banner tone="warn">{words.cannotShow}</Banner>}
    </Dialog>
  )
}

function Picture({ bytes, mime, label }: { bytes: Uint8Array; mime: string; label: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mime])
  return url && <img className="filed-picture" src={url} alt={label} />
}
