import type { ReceiptRead } from '../../../electron/common/packets/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { momentText } from '../../ui/moment-text.ts'

/** What the receipts said that were read just now. */
export function ReceiptNotice({ receipts }: { receipts: readonly ReceiptRead[] }) {
  const words = vi.packets
  return receipts.map(({ packetId, at, again, accepted, refused, waiting, files, filesOpen }) => {
    const open = words.receiptOpen(refused, waiting, filesOpen)
    return (
      <Banner
        key={`${packetId}/${at}`}
        tone={again ? 'info' : open ? 'warn' : 'good'}
        title={words.receipt(momentText(at))}
      >
        {again ? words.receiptAgain : `${words.receiptText(accepted, files)} ${open && `${open}.`}`}
      </Banner>
    )
  })
}
