import type { DossierLine } from '../../electron/common/dossiers/api.ts'
import { vi } from '../i18n/vi.ts'
import { Badge } from './Badge.tsx'
import { CellTwo } from './CellTwo.tsx'
import { DossierNo } from './DossierNo.tsx'
import { MomentText } from './MomentText.tsx'
import { RemainingText } from './RemainingText.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import type { Column } from './Table.tsx'

const words = vi.register.columns

/* Who has it; who stands in, and that it has not been confirmed yet. */
function holderOf({ assigneeName, standInName, waitsFor }: DossierLine): string {
  const holder = assigneeName ?? waitsFor
  if (!holder) return ''
  const notes = [
    standInName && vi.delegations.standIn(standInName),
    waitsFor && vi.flow.steps.notConfirmed,
  ].filter(Boolean)
  return notes.length > 0 ? `${holder} (${notes.join(', ')})` : holder
}

function endOf({ returnedAt, finishedAt, status }: DossierLine): string {
  const { page } = vi.dossiers
  if (!finishedAt) return page.due
  if (status === 'withdrawn' || status === 'stopped') return page.ended
  return returnedAt ? page.returned : page.finished
}

/** What a line of the register shows: who, what, until when, where it stands. */
export const columns: readonly Column<DossierLine>[] = [
  {
    key: 'no',
    header: words.dossierNo,
    width: '128px',
    render: (line) => <DossierNo dossierNo={line.dossierNo} struck={line.status === 'void'} />,
  },
  {
    key: 'applicant',
    header: words.applicant,
    width: 'minmax(120px, 1.2fr)',
    render: (line) => (
      <CellTwo
        strong
        top={
          <span className="name-badges">
            <span className="clip" title={line.applicantName}>
              {line.applicantName}
            </span>
            {line.priority && <Badge tone="warn">{vi.dossiers.priority}</Badge>}
          </span>
        }
        below={[line.idNumber, line.phone].filter(Boolean).join(' · ') || '—'}
      />
    ),
  },
  {
    key: 'procedure',
    header: words.procedure,
    width: 'minmax(100px, 1.4fr)',
    render: (line) => (
      <CellTwo top={line.procedureName} below={[line.field, holderOf(line)].filter(Boolean).join(' · ')} />
    ),
  },
  {
    key: 'due',
    header: words.due,
    width: 'minmax(172px, 186px)',
    render: (line) =>
      line.status === 'void' ? (
        <span className="soft">—</span>
      ) : (
        <CellTwo
          top={
            line.remaining ? (
              <RemainingText remaining={line.remaining} />
            ) : (
              <span className="soft">
                {endOf(line)}
                {line.finishedAt && line.late && `, ${vi.dossiers.page.onTime.late}`}
              </span>
            )
          }
          below={
            <MomentText
              at={line.remaining ? line.dueAt : (line.returnedAt ?? line.finishedAt ?? line.dueAt)}
            />
          }
        />
      ),
  },
  {
    key: 'status',
    header: words.status,
    width: 'minmax(150px, 176px)',
    render: (line) => (
      <div className="register-marks">
        <StatusBadge status={line.status} />
        {line.delivery === 'refused' && <Badge tone="bad">{vi.dossiers.timeline.delivery.refused}</Badge>}
        {line.apology !== 'none' && line.remaining && (
          <Badge tone={line.apology === 'drafted' || line.late ? 'warn' : 'neutral'}>
            {line.apology === 'signed' && line.late
              ? vi.dossiers.lateReappointed
              : vi.dossiers.apology[line.apology]}
          </Badge>
        )}
      </div>
    ),
  },
]
