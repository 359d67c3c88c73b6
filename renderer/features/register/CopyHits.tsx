import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import './CopyHits.css'

const SHOWN = 5
type Copy = OutputOf<'copies.search'>[number]
const words = vi.copies
const TAKERS = ['officer', 'leader', 'administrator'] as const

/** Dossiers of the commune's other PCs that fit the search: to be told about; one whose PC is no more, to be taken over. */
export function CopyHits({ text }: { text: string }) {
  const { data, reload } = useQuery('copies.search', text.length < 2 ? null : { text, limit: SHOWN }, {
    on: ['sync', 'dossier'],
  })
  const takes = useIs(...TAKERS)
  if (text.length < 2 || !data || data.length === 0) return null
  return (
    <section className="copy-hits" aria-label={words.title(data.length)}>
      <h3>{words.title(data.length)}</h3>
      <p className="soft small">
        {words.lead}
        {data.some((copy) => copy.orphaned) && takes && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => go('take-over')}>
              {vi.takeOver.open}
            </button>
          </>
        )}
      </p>
      <ul>
        {data.map((copy) => (
          <Hit key={copy.dossierId} copy={copy} reload={reload} />
        ))}
      </ul>
    </section>
  )
}

function Hit({ copy, reload }: { copy: Copy; reload: () => void }) {
  const takeOver = useCommand('copies.takeOver')
  const takes = useIs(...TAKERS)
  const take = async () => {
    const taken = await takeOver.run({ dossierId: copy.dossierId })
    if (!taken) return
    notify({ tone: 'good', text: words.takeOver.done(taken.dossierNo) })
    reload()
  }
  return (
    <li>
      <DossierNo dossierNo={copy.dossierNo} short />
      <span className="grow clip" title={copy.procedureName ?? ''}>
        <strong>{copy.applicantName}</strong> <span className="soft">{copy.procedureName}</span>
      </span>
      {copy.spoilt ? (
        <Badge tone="bad">{words.spoilt}</Badge>
      ) : copy.coming ? (
        <span title={words.comingHint}>
          <Badge tone="info">{words.coming}</Badge>
        </span>
      ) : (
        <Badge tone={copy.orphaned ? 'warn' : 'neutral'}>
          {words.with(words.station(copy.custodian))}
          {copy.orphaned && ` · ${words.orphaned}`}
        </Badge>
      )}
      <span title={words.heard(momentText(copy.heardAt))}>
        {words.status(copy.status)}
        <span className="soft small">
          {copy.returnedAt
            ? ` · ${words.returned(momentText(copy.returnedAt))}`
            : copy.dueAt && ` · ${words.due(momentText(copy.dueAt))}`}
        </span>
      </span>
      {(copy.orphaned || copy.spoilt) && takes && (
        <Button
          size="small"
          icon="intake"
          title={copy.spoilt ? undefined : words.takeOver.hint}
          busy={takeOver.busy}
          onClick={() => void take()}
        >
          {copy.spoilt ? words.takeOver.again : words.takeOver.act}
        </Button>
      )}
      {takeOver.error && (
        <div className="copy-fault">
          <ErrorNotice call="copies.takeOver" error={takeOver.error} />
        </div>
      )}
    </li>
  )
}
