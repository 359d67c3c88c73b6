import { useState } from 'react'
import type { PacketLine } from '../../../electron/common/packets/api.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'

const SIGNS: Record<PacketLine['state'], { tone: Tone; icon: IconName; reached: number }> = {
  writing: { tone: 'warn', icon: 'warning', reached: 0 },
  written: { tone: 'info', icon: 'clock', reached: 1 },
  arrived: { tone: 'good', icon: 'check', reached: 3 },
  acknowledged: { tone: 'good', icon: 'check', reached: 3 },
  dropped: { tone: 'neutral', icon: 'cross', reached: 0 },
}

type Props = {
  packets: readonly PacketLine[]
  /** The one being written just now. */
  runningId: string | null
  onGoOn: ((packetId: string) => void) | null
}

/** The last packets and how far each has come on its way. */
export function PacketList({ packets, runningId, onGoOn }: Props) {
  const drop = useCommand('packets.drop')
  const [asked, setAsked] = useState<string | null>(null)
  const words = vi.packets
  if (packets.length === 0) return null
  const give = async (packetId: string) => {
    if (await drop.run({ packetId })) setAsked(null)
  }
  return (
    <div className="stack-tight">
      <p className="soft small">{words.last}</p>
      <ul className="packet-list">
        {packets.map((packet) => {
          const { id, state, madeAt, place, dossiers, files, bytes, parts } = packet
          const { tone, icon, reached } = SIGNS[state]
          const open = (state === 'writing' || state === 'written') && id !== runningId
          return (
            <li key={id} className="stack-tight">
              <div className="spread">
                <span className="strong clip">{words.line(momentText(madeAt), place)}</span>
                <Badge tone={tone} icon={icon}>
                  {words.states[state]}
                </Badge>
              </div>
              <div className="spread">
                <span className="soft small number">{words.load(dossiers, files, bytes, parts)}</span>
                {open && onGoOn && (
                  <span className="row">
                    {state === 'writing' && (
                      <Button size="small" icon="stick" onClick={() => onGoOn(id)}>
                        {words.goOn}
                      </Button>
                    )}
                    <Button size="small" tone="quiet" onClick={() => setAsked(id)}>
                      {words.drop.action}
                    </Button>
                  </span>
                )}
              </div>
              {(state === 'written' || state === 'acknowledged') && <Way reached={reached} />}
            </li>
          )
        })}
      </ul>
      {asked && (
        <ConfirmDialog
          title={words.drop.title}
          confirm={words.drop.action}
          danger
          busy={drop.busy}
          onConfirm={() => void give(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{words.drop.text}</p>
          <ErrorNotice call="packets.drop" error={drop.error} />
        </ConfirmDialog>
      )}
    </div>
  )
}

/** Written, carried there, receipt read: the next step stands out. */
function Way({ reached }: { reached: number }) {
  const { steps } = vi.packets
  return (
    <ol className="packet-way">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < reached ? 'packet-done' : index === reached ? 'packet-next' : undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          {index < reached && <Icon name="check" size={14} />}
          {step}
        </li>
      ))}
    </ol>
  )
}
