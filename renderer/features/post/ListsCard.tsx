import type { OutputOf } from '../../../electron/common/contract.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

type List = OutputOf<'post.lists'>['lists'][number]
const words = vi.post.screen

/** What left today, list by list. */
export function ListsCard() {
  const { data } = useQuery('post.lists', { day: null }, { on: ['post'] })
  if (!data || data.lists.length === 0) return null
  return (
    <Card title={words.lists}>
      <div className="stack">
        {data.lists.map((list) => (
          <OneList key={list.id} list={list} />
        ))}
      </div>
    </Card>
  )
}

function OneList({ list }: { list: List }) {
  const { data, error, reload } = useQuery(
    'papers.list',
    { about: list.id },
    { on: ['post', 'paper', 'papers'] },
  )
  const make = useCommand('post.makePaper')
  const print = useCommand('papers.print')
  const papers = data ?? []
  const run = async () => {
    const made = await make.run({ listId: list.id })
    if (made) await print.run({ paperId: made.paperId })
    reload()
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <span className="strong number">{list.listNo}</span>
        <span className="grow">
          {clockOf(list.at)} · {words.listLine(list.items.length, list.postOffice)}
        </span>
        {papers.length === 0 && (
          <Button size="small" icon="print" busy={make.busy || print.busy} onClick={() => void run()}>
            {words.makePaper}
          </Button>
        )}
      </div>
      <ErrorNotice call="papers.list" error={error} />
      <ErrorNotice call="post.makePaper" error={make.error} />
      <ErrorNotice call="papers.print" error={print.error} />
      {papers.slice(0, 1).map((paper) => (
        <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
      ))}
    </div>
  )
}
