import type { SyncState } from '../../../electron/common/sync/api.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { counterNow } from '../../app/session.ts'
import { durationText, sizeText } from '../../i18n/closing.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { momentText } from '../../ui/moment-text.ts'

/** What will go, information before files, and how long each takes at the speed that was measured last. */
export function SendPlan({ state: { left, phase } }: { state: SyncState }) {
  const words = vi.sync.plan
  const least = left.more ? words.atLeast : ''
  const time = (seconds: number | null) => (seconds === null ? words.unknown : durationText(seconds))
  const parts = [
    left.entries > 0 && {
      label: words.entries,
      many: left.entryDossiers > 0 ? `${least}${words.dossiers(left.entryDossiers)}` : words.headersOnly,
      bytes: left.entryBytes,
      seconds: left.entrySeconds,
    },
    left.files > 0 && {
      label: words.files,
      many: `${least}${words.fileCount(left.files)}`,
      bytes: left.fileBytes,
      seconds: left.fileSeconds,
    },
  ].flatMap((part) => part || [])
  return (
    <>
      {phase === 'stopped' && <Banner tone="info">{vi.sync.phase.stopped}</Banner>}
      {phase === 'told' && <Banner tone="info">{words.told}</Banner>}
      <table className="closing-plan">
        <thead>
          <tr>
            <th>{words.what}</th>
            <th>{words.many}</th>
            <th>{words.bytes}</th>
            <th>{words.time}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, many, bytes, seconds }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{many}</td>
              <td>{`${least}${sizeText(bytes)}`}</td>
              <td>{`${seconds === null ? '' : least}${time(seconds)}`}</td>
            </tr>
          ))}
        </tbody>
        {parts.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{words.together}</th>
              <td />
              <td>{`${least}${sizeText(left.bytes)}`}</td>
              <td>{`${left.seconds === null ? '' : least}${time(left.seconds)}`}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <p className="soft small">
        {measured(left.measuredAt)} {words.order} {left.filesFailed > 0 && words.failed(left.filesFailed)}
      </p>
    </>
  )
}

function measured(at: SyncState['left']['measuredAt']): string {
  const words = vi.sync.plan
  if (at === null) return words.unknownHint
  return dayOf(at) === dayOf(counterNow())
    ? words.measured(momentText(at))
    : words.measuredBefore(momentText(at))
}
