import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import './review.css'
import { ReviewForm } from './ReviewForm.tsx'

/** Both sides of what the shared system declined, and what is to stand on both from now on. */
export function ReviewScreen({ params: { epoch, seq } }: ScreenProps<'review'>) {
  const { data, error } = useQuery('closings.review', { epoch, seq }, { on: ['dossier', 'delivery', 'sync'] })
  const words = vi.evening.review
  return (
    <Page
      title={words.title}
      lead={data && words.lead(data.dossierNo)}
      actions={
        data && (
          <Button icon="folder" onClick={() => go('dossier', { id: data.dossierId })}>
            {vi.sync.tasks.open}
          </Button>
        )
      }
    >
      <ErrorNotice call="closings.review" error={error} />
      {data && <ReviewForm key={`${data.version}/${data.theirs?.version ?? ''}`} review={data} />}
    </Page>
  )
}
