import type { CameraDoor } from './camera-door.ts'
import type { Counter } from '../core/counter.ts'
import type { Handlers } from '../core/dispatch.ts'
import { exportCalls } from '../core/exports/export-papers.ts'
import { receiptCalls } from '../core/packets/read-receipt.ts'
import { packetCalls } from '../core/packets/write-packet.ts'
import { layOutAhead } from '../core/papers/lay-out-ahead.ts'
import { signatureCalls } from '../core/signatures/open-keys.ts'
import { useCases } from '../core/use-cases.ts'
import { askStick } from './ask-stick.ts'
import { askWhere } from './ask-where.ts'
import { kioskCalls } from './kiosk/kiosk-calls.ts'
import { boardCalls } from './boards/board-window.ts'
import type { PublicWindow } from './public-window/public-window.ts'
import { startSigner } from './start-utility.ts'
import { sourceCalls } from './scan/source-calls.ts'

/** What calls that need a window, printer or scanner are given. */
export type Bench = {
  counter: Counter
  appFolder: string
  development: boolean
  cameraDoor: CameraDoor
  kiosk: PublicWindow
  boards: PublicWindow
}

/** A handler for every call of the contract: core's use cases, and main's for what needs Electron or a device. */
export function makeHandlers({ counter, cameraDoor, kiosk, boards }: Bench): Handlers {
  return {
    ...useCases,
    ...sourceCalls(counter),
    ...signatureCalls(startSigner),
    ...cameraDoor.calls,
    ...kioskCalls(kiosk),
    ...boardCalls(boards),
    ...exportCalls(askWhere),
    ...packetCalls(askStick),
    ...receiptCalls(askStick),
    'receipts.issue': layOutAhead(useCases['receipts.issue']),
  }
}
