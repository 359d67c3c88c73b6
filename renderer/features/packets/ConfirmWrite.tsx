import type { ChosenPlace } from '../../../electron/common/packets/api.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import type { Plan } from './PacketPlan.tsx'

type Props = { place: ChosenPlace; packetId: string | null; plan: Plan; onClose: () => void }

/** Which stick was chosen, what goes on it, and the last word before it is written. */
export function ConfirmWrite({ place, packetId, plan, onClose }: Props) {
  const write = useCommand('packets.write')
  const words = vi.packets.confirm
  const { name, freeBytes, fits, placeId } = place
  const start = async () => {
    if (await write.run({ placeId, packetId })) onClose()
  }
  return (
    <Dialog
      title={words.title}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button
            tone="primary"
            icon="stick"
            disabled={fits === null && packetId === null}
            busy={write.busy}
            onClick={() => void start()}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="strong">{words.place(name, freeBytes)}</p>
        {packetId !== null && <p>{words.goOn}</p>}
        {packetId === null && fits && <p>{words.what(plan.dossiers, fits.files, plan.bytes, fits.parts)}</p>}
        {packetId === null && fits && fits.files < plan.files && (
          <Banner tone="warn">{words.less(fits.files, plan.files)}</Banner>
        )}
        {packetId === null && !fits && <Banner tone="bad">{words.none}</Banner>}
        <p className="soft">{words.stay}</p>
        <ErrorNotice call="packets.write" error={write.error} />
      </div>
    </Dialog>
  )
}
