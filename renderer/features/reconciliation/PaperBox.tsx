import { useState } from 'react'
import { isDated } from '../../../electron/common/dossiers/dated-acts.ts'
import { nextAct } from '../../../electron/common/reconciliation/rules.ts'
import { api } from '../../app/api.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { openSlip, useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.reconciliation.paper

/** A slip leads to its dossier's next step, to be recorded as it happened on paper. */
export function PaperBox() {
  const [text, setText] = useState('')
  const records = useIs('officer', 'specialist', 'head', 'leader')
  useSlipScan(
    () => setText(''),
    (id) => void openNext(id),
  )
  if (!records) return null
  return (
    <form
      className="reconciliation-paper"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) void openSlip(text, (id) => void openNext(id))
      }}
    >
      <TextInput
        aria-label={words.label}
        value={text}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={setText}
      />
      <Button type="submit" icon="edit" title={words.hint}>
        {words.label}
      </Button>
    </form>
  )
}

/* Said to have happened before: the officer fills in when. */
async function openNext(id: string): Promise<void> {
  const reply = await api.dossiers.get({ id })
  if (!reply.ok) return
  const act = nextAct('paper-first', reply.data.state.status)
  const can = act !== null && isDated(act) && reply.data.possible.includes(act)
  if (!can) notify({ tone: 'info', text: words.nothing })
  go('dossier', { id, ...(can && { act, earlier: true }) })
}
