import { useQuery } from '../../app/live.ts'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperEntry } from './PaperEntry.tsx'

/** The newest paper about one thing, to look at and to print. */
export function PaperOf({ about }: { about: string }) {
  const { data, error, reload } = useQuery('papers.list', { about }, { on: ['paper', 'papers'] })
  return (
    <>
      <ErrorNotice call="papers.list" error={error} />
      {data?.slice(0, 1).map((paper) => (
        <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
      ))}
    </>
  )
}
