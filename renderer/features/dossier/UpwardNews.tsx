import { DossierNews } from '../../../electron/common/sync/inbox-model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { newsWords } from '../../ui/inbox/inbox-words.ts'
import { momentText } from '../../ui/moment-text.ts'
import type { ShownDossier } from './acts.ts'

const words = vi.inbox.page
const SETTLES: ReadonlySet<string> = new Set(['upward-news-seen', 'came-back'])

/** What a superior body has told of the dossier, until somebody has acted upon it or said that it is seen. */
export function UpwardNews({ dossier }: { dossier: ShownDossier }) {
  const { run, busy, error } = useCommand('inbox.settleNews')
  const { timeline } = dossier
  const at = timeline.findLastIndex((one) => one.verb === 'upward-news')
  const told = timeline[at]
  const news = told && DossierNews.safeParse(told.details.news).data
  if (!news || timeline.slice(at + 1).some((one) => SETTLES.has(one.verb))) return null
  return (
    <Banner
      tone={news.result ? 'good' : 'info'}
      icon="mail"
      title={words.title(vi.inbox.status[news.status] ?? '')}
      actions={
        <Button size="small" icon="check" busy={busy} onClick={() => void run({ dossierId: dossier.id })}>
          {words.seen}
        </Button>
      }
    >
      {newsWords(news)} <span className="soft number">{momentText(told.at)}</span>
      <ErrorNotice call="inbox.settleNews" error={error} />
    </Banner>
  )
}
