import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.inbox.catalogue

/** After how many days without a new version the catalogue counts as old. */
export function CatalogueDays() {
  const { data } = useQuery('inbox.summary', {}, { on: ['inbox', 'procedure'] })
  const { run, busy, error } = useCommand('inbox.setCatalogueDays')
  const [typed, setTyped] = useState<string | null>(null)
  if (!data) return null
  const shown = typed ?? String(data.catalogue.warnAfter)
  const days = Number(shown)
  const wrong = !Number.isInteger(days) || days < 1 || days > 3650
  const save = async () => {
    if (!wrong && (await run({ days }))) notify({ tone: 'good', text: words.saved })
  }
  return (
    <Card title={words.settingTitle} lead={words.settingLead}>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={words.setting} error={wrong && words.wrong}>
          <TextInput className="number" inputMode="numeric" value={shown} onChange={setTyped} />
        </Field>
        <Button type="submit" busy={busy} disabled={typed === null}>
          {words.save}
        </Button>
      </form>
      <ErrorNotice call="inbox.setCatalogueDays" error={error} />
    </Card>
  )
}
