import type { SyncState } from '../../../electron/common/sync/api.ts'
import { vi } from '../../i18n/vi.ts'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** How far the run is, and each file that is on the line. */
export function SendProgress({ state }: { state: SyncState }) {
  const { done, left, files, upTo, fault, phase } = state
  const words = vi.sync
  // What waits for another run is no part of this one's way.
  const waits = upTo === 'entries' ? left.entryBytes : left.bytes
  const seconds = upTo === 'entries' ? left.entrySeconds : left.seconds
  const all = done.bytes + waits
  const label = fault ? words.phase.connecting : words.phase[phase]
  return (
    <div className="stack">
      <div className="stack-tight">
        <ProgressBar
          label={label}
          value={all === 0 ? null : done.bytes / all}
          detail={`${words.running.bytes(done.bytes, all)} · ${words.running.left(fault ? null : seconds)}`}
        />
        {done.entries + done.files > 0 && (
          <p className="soft small number">{words.running.counts(done.entries, done.files)}</p>
        )}
      </div>
      {files.length > 0 && (
        <ul className="closing-files" aria-label={words.running.files}>
          {files.map(({ dossierNo, applicantName, size, sent }, index) => (
            <li key={`${dossierNo}/${size}/${index}`}>
              <DossierNo dossierNo={dossierNo} short />
              <span className="clip">{applicantName}</span>
              <progress max={size} value={sent} aria-label={applicantName} />
              <span className="soft small number">{words.running.bytes(sent, size)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
