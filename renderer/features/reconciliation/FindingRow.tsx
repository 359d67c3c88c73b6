import type { Finding, FindingLine } from '../../../electron/common/reconciliation/model.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { MendButton } from './MendButton.tsx'
import { signWords } from './sign-words.ts'

const words = vi.reconciliation

/** One dossier of a finding: by which signs, and what to do about it. */
export function FindingRow({
  finding,
  line,
  onNote,
}: {
  finding: Finding
  line: FindingLine
  onNote: () => void
}) {
  const explains = useIs('officer', 'specialist', 'head', 'leader')
  const { note } = line
  return (
    <tr>
      <td className="reconciliation-dossier">
        <DossierLink id={line.dossierId}>{line.dossierNo}</DossierLink>
        <div>{line.applicantName}</div>
        <div className="soft small">{line.procedureName}</div>
      </td>
      <td>
        <StatusBadge status={line.status} />
        {line.assigneeName && <div className="soft small">{words.waitsFor(line.assigneeName)}</div>}
      </td>
      <td className="number">
        {line.signs.flatMap(signWords).map((said) => (
          <div key={said}>{said}</div>
        ))}
        {note && (
          <div className="reconciliation-note">
            {words.note.told(note.text, note.by, momentText(note.at))}
          </div>
        )}
      </td>
      <td>
        <div className="reconciliation-mends">
          <MendButton finding={finding} line={line} />
          {explains && (
            <Button size="small" tone="quiet" icon="edit" onClick={onNote}>
              {words.note.open}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
