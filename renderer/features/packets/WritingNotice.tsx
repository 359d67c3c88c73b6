import type { PacketRun } from '../../../electron/common/packets/api.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** The writing under way, or how it ended. May be pulled out is said only when all of it was read back. */
export function WritingNotice({ run, onGoOn }: { run: PacketRun; onGoOn: (() => void) | null }) {
  const cancel = useCommand('packets.cancel')
  const words = vi.packets
  const { running, step, part, parts, bytesDone, bytes, fault, filesLeft, filesDamaged, packetId } = run
  if (running) {
    const share = bytes === 0 ? 0 : bytesDone / bytes
    const label = words.run[step === 'done' ? 'verifying' : step]
    return (
      <div className="stack-tight">
        <ProgressBar
          label={label}
          value={step === 'packing' ? null : share}
          detail={step === 'packing' ? '' : words.run.detail(part, parts, share)}
        />
        <div className="row spread">
          <span className="strong">{words.run.stay}</span>
          <Button icon="cross" busy={cancel.busy} onClick={() => void cancel.run({ packetId })}>
            {words.run.cancel}
          </Button>
        </div>
      </div>
    )
  }
  if (fault) {
    const again = onGoOn && (
      <Button icon="stick" onClick={onGoOn}>
        {words.goOn}
      </Button>
    )
    return (
      <Banner tone={fault === 'CANCELLED' ? 'info' : 'bad'} title={words.fault} actions={again}>
        {words.faults[fault]}
      </Banner>
    )
  }
  return (
    <Banner tone={filesLeft + filesDamaged > 0 ? 'warn' : 'good'} title={words.done}>
      {words.doneText} {filesLeft > 0 && words.filesLeft(filesLeft)}{' '}
      {filesDamaged > 0 && words.filesDamaged(filesDamaged)}
    </Banner>
  )
}
