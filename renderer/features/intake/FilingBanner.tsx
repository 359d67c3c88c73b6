import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { FiledFiles } from '../../ui/filing/FiledFiles.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { useForm } from './form-store.ts'

const words = vi.filings.form

/** Above a form that began with what somebody filed online: which, since when, until when, and which files came with it. */
export function FilingBanner() {
  const filingId = useForm((form) => form.draft.filingId)
  const { data } = useQuery('filings.get', filingId ? { id: filingId } : null, { on: ['filing', 'dossier'] })
  if (!filingId || !data) return null
  const { filing, line } = data
  if (line.state !== 'waiting' || line.elsewhere)
    return (
      <Banner tone="bad" title={words.title(line.dossierNo)}>
        {words.gone}
      </Banner>
    )
  const filed = filing.components.filter((one) => one.files.length > 0)
  const unasked = filed.filter((one) => one.code === null).map((one) => one.name)
  const until = momentText(line.answerBy)
  return (
    <Banner tone={line.late ? 'bad' : 'info'} icon="link" title={words.title(line.dossierNo)}>
      {words.filed(momentText(line.filedAt))} {line.late ? words.late(until) : words.until(until)}{' '}
      {words.check}
      {filed.length === 0 && <div>{words.noFiles}</div>}
      <FiledFiles filingId={filingId} />
      {unasked.length > 0 && <div className="small">{words.unasked(unasked.join(', '))}</div>}
    </Banner>
  )
}
