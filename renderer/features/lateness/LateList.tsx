import { useState } from 'react'
import type { LateLine } from '../../../electron/common/lateness/api.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { callByName } from '../../app/api.ts'
import { useIs } from '../../app/session.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { notify } from '../../ui/notify.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { LateRow } from './LateRow.tsx'

const words = vi.lateness.screen
const heads = vi.lateness.columns
const COLUMNS = ['dossier', 'due', 'why', 'state'] as const

/** Late dossiers line by line; the leader chooses those whose explanation holds, and confirms them in one press. */
export function LateList({ lines }: { lines: readonly LateLine[] }) {
  const leads = useIs('leader')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [stayed, setStayed] = useState<readonly { no: string; why: string }[]>([])
  const [busy, setBusy] = useState(false)
  const waiting = lines.filter((line) => line.explanation === 'given')
  const picked = waiting.filter((line) => chosen.has(line.dossierId))
  const choosable = leads && waiting.length > 0

  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  // Each a command of its own: what is refused stands with its reason and stops nothing.
  const confirm = async () => {
    setBusy(true)
    const refused: { no: string; why: string }[] = []
    for (const { dossierId, version, dossierNo } of picked) {
      const reply = await callByName('lateness.confirm', { dossierId, version }, { commandId: newId() })
      if (!reply.ok) refused.push({ no: dossierNo, why: sentenceFor('lateness.confirm', reply.error) })
    }
    setBusy(false)
    setStayed(refused)
    setChosen(new Set())
    const done = picked.length - refused.length
    if (done > 0) notify({ tone: 'good', text: words.confirmedMany(done) })
  }
  const run = picked.length > 0 && !busy ? () => void confirm() : undefined
  useShortcut('Ctrl+Enter', run)
  return (
    <div className="stack">
      {stayed.length > 0 && (
        <Banner tone="warn" title={words.stayed}>
          {stayed.map(({ no, why }) => (
            <div key={no}>
              <span className="strong number">{no}</span>: {why}
            </div>
          ))}
        </Banner>
      )}
      <div className="wide-table">
        <table className="list-table late-table">
          <thead>
            <tr>
              {choosable && (
                <th>
                  <input
                    type="checkbox"
                    aria-label={words.selectAll}
                    checked={picked.length === waiting.length}
                    onChange={() =>
                      setChosen(
                        new Set(picked.length === waiting.length ? [] : waiting.map((one) => one.dossierId)),
                      )
                    }
                  />
                </th>
              )}
              {COLUMNS.map((name) => (
                <th key={name} title={name === 'due' ? words.daysHint : undefined}>
                  {heads[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LateRow
                key={line.dossierId}
                line={line}
                {...(choosable && {
                  choice: { chosen: chosen.has(line.dossierId), onToggle: () => toggle(line.dossierId) },
                })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {choosable && (
        <div>
          <Button
            tone="primary"
            icon="sign"
            keys="Ctrl+Enter"
            busy={busy}
            disabled={!run}
            onClick={() => run?.()}
          >
            {words.confirm(picked.length)}
          </Button>
        </div>
      )}
    </div>
  )
}
