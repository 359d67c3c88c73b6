import { useState } from 'react'
import type { ChosenPlace, PacketLine, PacketRun, ReceiptRead } from '../../../electron/common/packets/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import './packets.css'
import { ConfirmWrite } from './ConfirmWrite.tsx'
import { PacketList } from './PacketList.tsx'
import { PacketPlan } from './PacketPlan.tsx'
import { ReceiptNotice } from './ReceiptNotice.tsx'
import { WritingNotice } from './WritingNotice.tsx'

/** For days without a link: write a packet onto a stick, and read back what the shared system says of it. */
export function PacketCard() {
  const { data, error } = useQuery('packets.state', {}, { on: ['packet', 'dossier', 'delivery', 'sync'] })
  const choose = useCommand('packets.choose')
  const read = useCommand('packets.readReceipt')
  const sends = useIs('officer', 'leader', 'administrator')
  const [receipts, setReceipts] = useState<readonly ReceiptRead[]>([])
  const [chosen, setChosen] = useState<{ place: ChosenPlace; packetId: string | null } | null>(null)
  const words = vi.packets
  if (!data) return <ErrorNotice call="packets.state" error={error} />
  if (!data.enrolled) return null
  const { plan, packets, run, hasKey } = data
  const nothing = plan.dossiers === 0 && plan.files === 0
  const begin = async (packetId: string | null) => {
    const place = await choose.run({})
    if (place) setChosen({ place, packetId })
  }
  const receive = async () => setReceipts((await read.run({}))?.receipts ?? [])
  return (
    <Card
      title={words.title}
      lead={words.lead}
      actions={
        sends && (
          <>
            <Button icon="download" busy={read.busy} onClick={() => void receive()}>
              {words.read}
            </Button>
            <Button
              icon="stick"
              busy={choose.busy}
              disabled={nothing || !hasKey || run?.running === true}
              onClick={() => void begin(null)}
            >
              {words.write}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {!hasKey && <Banner tone="warn">{words.noKey}</Banner>}
        {choose.error?.code !== 'CANCELLED' && <ErrorNotice call="packets.choose" error={choose.error} />}
        {read.error?.code !== 'CANCELLED' && <ErrorNotice call="packets.readReceipt" error={read.error} />}
        <ReceiptNotice receipts={receipts} />
        {/* Once it has arrived, the list says so. */}
        {run && shows(run, packets) && (
          <WritingNotice run={run} onGoOn={sends ? () => void begin(run.packetId) : null} />
        )}
        {!run?.running && <PacketPlan plan={plan} />}
        <PacketList
          packets={packets}
          runningId={run?.running ? run.packetId : null}
          onGoOn={sends ? (id) => void begin(id) : null}
        />
      </div>
      {chosen && <ConfirmWrite {...chosen} plan={plan} onClose={() => setChosen(null)} />}
    </Card>
  )
}

function shows(run: PacketRun, packets: readonly PacketLine[]): boolean {
  const state = packets.find(({ id }) => id === run.packetId)?.state
  return run.running || state === 'writing' || state === 'written'
}
