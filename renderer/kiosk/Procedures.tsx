import { useEffect, useMemo, useState } from 'react'
import type { CitizenOutput } from '../../electron/common/kiosk/citizen-api.ts'
import type { ListedProcedure } from '../../electron/common/listing/model.ts'
import { searchProcedures } from '../../electron/common/procedures/search.ts'
import { kiosk } from '../i18n/kiosk.ts'
import { ask } from './ask.ts'
import { Keys } from './Keys.tsx'
import { ProcedureFacts } from './ProcedureFacts.tsx'

const text = kiosk.page.search
const MOST = 40

/** What is in force, found by a few letters, and one of it whole. */
export function Procedures() {
  const [lines, setLines] = useState<CitizenOutput<'procedures'>>([])
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ListedProcedure | null>(null)
  useEffect(() => {
    void ask('procedures', {}).then((reply) => reply.ok && setLines(reply.data))
  }, [])
  const found = useMemo(() => searchProcedures(lines, typed).slice(0, MOST), [lines, typed])
  if (chosen) return <ProcedureFacts procedure={chosen} onBack={() => setChosen(null)} />
  return (
    <div className="kiosk-columns">
      <div className="kiosk-column">
        <input
          className="kiosk-input"
          aria-label={text.label}
          placeholder={text.label}
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Keys letters value={typed} onChange={setTyped} />
      </div>
      <ul className="kiosk-list">
        {found.length === 0 && <li className="kiosk-none">{text.none}</li>}
        {found.map((line) => (
          <li key={line.code}>
            <button
              type="button"
              onClick={() =>
                void ask('procedure', { code: line.code }).then((reply) => reply.ok && setChosen(reply.data))
              }
            >
              {line.name}
              <small>{line.field}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
