import { useState } from 'react'
import { MOST_LINES } from '../../../electron/common/reconciliation/api.ts'
import type { Finding, FindingLine } from '../../../electron/common/reconciliation/model.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FindingRow } from './FindingRow.tsx'
import { NoteDialog } from './NoteDialog.tsx'

const words = vi.reconciliation
/** What a finding may come or go by. */
export const FOUND_IN = ['dossier', 'reconciliation', 'delivery', 'scan', 'payment', 'inbox']

/** The lines of a finding; those that somebody has explained apart. */
export function FindingCard({
  finding,
  counts,
  lead,
}: {
  finding: Finding
  counts: { open: number; noted: number }
  lead: string
}) {
  const [noted, setNoted] = useState(false)
  const [noting, setNoting] = useState<FindingLine | null>(null)
  const { data, error } = useQuery('reconciliation.list', { finding, noted }, { on: FOUND_IN })
  return (
    <Card title={words.tabs[finding]} lead={lead}>
      <div className="stack">
        <ErrorNotice call="reconciliation.list" error={error} />
        {(counts.noted > 0 || noted) && (
          <Checkbox checked={noted} onChange={setNoted}>
            {words.noted(counts.noted)}
          </Checkbox>
        )}
        {data?.lines.length === 0 && (
          <EmptyState icon="check" title={noted ? words.noneNoted : words.none[finding]}>
            {!noted && words.noneHint}
          </EmptyState>
        )}
        {data && data.lines.length > 0 && (
          <div className="wide-table">
            <table className="list-table reconciliation-table" aria-label={words.tabs[finding]}>
              <thead>
                <tr>
                  {(['dossier', 'status', 'signs', 'mend'] as const).map((name) => (
                    <th key={name}>{words.columns[name]}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.lines.map((line) => (
                  <FindingRow
                    key={line.dossierId}
                    finding={finding}
                    line={line}
                    onNote={() => setNoting(line)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {data?.more && <Banner tone="info">{words.more(MOST_LINES)}</Banner>}
      </div>
      {noting && <NoteDialog finding={finding} line={noting} onClose={() => setNoting(null)} />}
    </Card>
  )
}
