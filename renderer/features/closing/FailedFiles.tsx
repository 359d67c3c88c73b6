import type { ClosingRow } from '../../../electron/common/closings/model.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { AttendButton } from './AttendButton.tsx'

const words = vi.evening.attend

/** Files that cannot go as they are, dossier by dossier; nothing when there is none. */
export function FailedFiles({ rows }: { rows: readonly ClosingRow[] }) {
  const failed = rows.filter((row) => row.filesFailed > 0)
  const { data } = useQuery('closings.failedFiles', {}, { on: ['dossier', 'delivery', 'scan'] })
  const scans = useIs('officer', 'specialist')
  if (failed.length === 0) return null
  return (
    <Card title={words.filesTitle} lead={words.filesLead} flush>
      <ul className="closing-tasks">
        {failed.map(({ dossierId, dossierNo, applicantName, filesFailed, attended }) => (
          <li key={dossierId}>
            <div className="closing-task">
              <Icon name="warning" size={22} />
              <div className="grow">
                <div className="closing-task-head">
                  <DossierNo dossierNo={dossierNo} short />
                  <span className="strong clip">{applicantName}</span>
                </div>
                {data
                  ?.filter((one) => one.dossierId === dossierId)
                  .map(({ name, lost }, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- two papers may bear one name
                    <p key={index}>{words.file(name, lost)}</p>
                  )) ?? <p>{vi.closings.table.filesFailed(filesFailed)}</p>}
                {attended && (
                  <p className="soft small">
                    {words.left(attended.by, momentText(attended.at), attended.note)}
                  </p>
                )}
              </div>
              <AttendButton dossierId={dossierId} dossierNo={dossierNo} attended={attended} />
              {scans && (
                <Button size="small" icon="scan" onClick={() => go('scan', { dossierId })}>
                  {words.scan}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
