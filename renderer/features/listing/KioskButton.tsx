import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'

/** Opens and closes the citizen's window; the citizen can do neither. */
export function KioskButton() {
  const { data } = useQuery('kiosk.state', {}, { on: ['kiosk'] })
  const open = useCommand('kiosk.open')
  const close = useCommand('kiosk.close')
  if (!data) return null
  return data.open ? (
    <Button icon="cross" busy={close.busy} onClick={() => void close.run({})}>
      {vi.kiosk.close}
    </Button>
  ) : (
    <Button icon="eye" busy={open.busy} title={vi.kiosk.openHint} onClick={() => void open.run({})}>
      {vi.kiosk.open}
    </Button>
  )
}
