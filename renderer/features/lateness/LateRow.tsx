import type { LateLine } from '../../../electron/common/lateness/api.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'

const words = vi.lateness.screen
const TONES: Record<LateLine['explanation'], Tone> = {
  none: 'bad',
  'sent-back': 'warn',
  given: 'info',
  confirmed: 'good',
}

/** One late dossier; what the leader can confirm has a box before it. */
export function LateRow({
  line,
  choice,
}: {
  line: LateLine
  /** Absent where the list has no boxes. */
  choice?: { chosen: boolean; onToggle: () => void }
}) {
  return (
    <tr>
      {choice && (
        <td>
          {line.explanation === 'given' && (
            <input
              type="checkbox"
              aria-label={words.select(line.dossierNo)}
              checked={choice.chosen}
              onChange={choice.onToggle}
            />
          )}
        </td>
      )}
      <td className="late-dossier">
        <DossierLink id={line.dossierId}>{line.dossierNo}</DossierLink>
        <div>{line.applicantName}</div>
        <div className="soft small">{line.procedureName}</div>
      </td>
      <td className="late-days">
        <div className="strong">{words.days(line.daysLate)}</div>
        <div>{words.dueOn(formatDay(dayOf(line.dueAt)))}</div>
        <div>{line.finishedAt ? words.finishedOn(formatDay(dayOf(line.finishedAt))) : words.open}</div>
      </td>
      <td>
        <div className={line.cause ? 'strong' : 'soft'}>{line.cause || words.noCause}</div>
        <div>{line.measure}</div>
        {(line.responsible || line.assigneeName) && (
          <div className="soft small">{words.answers(line.responsible || line.assigneeName!)}</div>
        )}
        {line.apologyNo && <div className="soft small">{words.apologyNo(line.apologyNo)}</div>}
      </td>
      <td>
        <Badge tone={TONES[line.explanation]}>{words.states[line.explanation]}</Badge>
      </td>
    </tr>
  )
}
