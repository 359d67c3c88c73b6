import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'

const words = vi.boards.onScreen

/** Puts the boards on a second screen and takes them off; nobody before it can. */
export function ScreenButton() {
  const { data } = useQuery('boards.screen', {}, { on: ['board-screen'] })
  const open = useCommand('boards.openScreen')
  const close = useCommand('boards.closeScreen')
  if (!data) return null
  return data.open ? (
    <Button icon="cross" busy={close.busy} onClick={() => void close.run({})}>
      {words.close}
    </Button>
  ) : (
    <Button icon="eye" busy={open.busy} title={words.openHint} onClick={() => void open.run({})}>
      {words.open}
    </Button>
  )
}
