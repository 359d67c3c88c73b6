import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { momentText } from '../../ui/moment-text.ts'
import './CopyHits.css'

const SHOWN = 5

/** Dossiers of the commune's other PCs that fit the search: to be told about, not to be opened. */
export function CopyHits({ text }: { text: string }) {
  const { data } = useQuery('copies.search', text.length < 2 ? null : { text, limit: SHOWN }, {
    on: ['sync'],
  })
  const words = vi.copies
  if (text.length < 2 || !data || data.length === 0) return null
  return (
    <section className="copy-hits" aria-label={words.title(data.length)}>
      <h3>{words.title(data.length)}</h3>
      <p className="soft small">{words.lead}</p>
      <ul>
        {data.map((copy) => (
          <li key={copy.dossierId}>
            <DossierNo dossierNo={copy.dossierNo} short />
            <span className="grow clip" title={copy.procedureName ?? ''}>
              <strong>{copy.applicantName}</strong> <span className="soft">{copy.procedureName}</span>
            </span>
            <Badge tone="neutral">{words.with(words.station(copy.custodian))}</Badge>
            <span title={words.heard(momentText(copy.heardAt))}>
              {words.status(copy.status)}
              <span className="soft small">
                {copy.returnedAt
                  ? ` · ${words.returned(momentText(copy.returnedAt))}`
                  : copy.dueAt && ` · ${words.due(momentText(copy.dueAt))}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
