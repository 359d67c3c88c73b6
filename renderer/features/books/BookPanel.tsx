import type { BookRequest } from '../../../electron/common/books/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'

const words = vi.books.panel

/** A book as it would be printed now, the making of it, and what was made of it before. */
export function BookPanel({ request }: { request: BookRequest }) {
  const { data, error, loading } = useQuery('books.preview', { request }, { on: ['nothing'] })
  const about = data?.about
  const made = useQuery('papers.list', about ? { about } : null, { on: ['paper', 'papers'] })
  const make = useCommand('books.make')
  const papers = made.data ?? []
  return (
    <Card
      title={words.title}
      actions={
        data && (
          <Button
            tone={papers.length > 0 ? 'secondary' : 'primary'}
            icon="file"
            busy={make.busy}
            onClick={async () => {
              if (!(await make.run({ request }))) return
              made.reload()
              notify({ tone: 'good', text: words.madeNow })
            }}
          >
            {papers.length > 0 ? words.again : words.make}
          </Button>
        )
      }
    >
      <div className="stack books-preview">
        <ErrorNotice call="books.preview" error={error} />
        <ErrorNotice call="books.make" error={make.error} />
        <ErrorNotice call="papers.list" error={made.error} />
        {papers.length > 0 && (
          <section className="papers" aria-label={words.made}>
            {papers.slice(0, 3).map((paper, index) => (
              <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={made.reload} />
            ))}
          </section>
        )}
        {loading && (
          <p className="soft" aria-live="polite">
            {words.drawing}
          </p>
        )}
        {data && <PdfPages pdf={data.pdf} label={words.title} />}
      </div>
    </Card>
  )
}
