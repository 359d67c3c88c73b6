import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { refreshSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'

/** The way from the demo commune back to the first screen. */
export function TrialSection() {
  const [asking, setAsking] = useState(false)
  const { run, busy, error } = useCommand('session.leaveDemo')
  const leave = async () => {
    if (await run({})) await refreshSession()
  }
  return (
    <Card title={vi.station.trial.title} lead={vi.station.trial.lead}>
      <div className="stack">
        <p>{vi.station.trial.text}</p>
        <div className="row">
          <Button onClick={() => setAsking(true)}>{vi.station.trial.action}</Button>
        </div>
      </div>
      {asking && (
        <ConfirmDialog
          title={vi.station.trial.title}
          confirm={vi.station.trial.action}
          danger
          busy={busy}
          onConfirm={() => void leave()}
          onClose={() => setAsking(false)}
        >
          <p>{vi.station.trial.text}</p>
          <ErrorNotice call="session.leaveDemo" error={error} />
        </ConfirmDialog>
      )}
    </Card>
  )
}
