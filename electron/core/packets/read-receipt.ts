import { hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { changePacket, findPacket } from '../../../db/tables/packets.ts'
import type { ReceiptRead } from '../../common/packets/api.ts'
import { EXTENSION, PacketFault, PacketReceipt } from '../../common/packets/model.ts'
import { bodyOf, type PartFile, provePart, readPartHead } from '../../common/packets/part-file.ts'
import { readSections } from '../../common/packets/sections.ts'
import { gather } from '../../common/packets/tools.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { Handlers } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { Blocked } from '../sync/line-fault.ts'
import { getLink, type Link, serverKeysOf } from '../sync/link.ts'
import { checkAnswers } from '../sync/station-calls.ts'
import { applyReceipt } from './apply-receipt.ts'
import { ownIdentity } from './own-identity.ts'
import { decryptWith, fileSource, packetTools } from './packet-tools.ts'
import type { AskStick } from './write-packet.ts'

const CHOOSE = 'Chọn USB có biên nhận'
const MOST_ANSWER_BYTES = 268_435_456
const inflate = promisify(brotliDecompress)

/** The call that asks for a stick and takes what lies on it of receipts for this PC. */
export function receiptCalls(ask: AskStick): Pick<Handlers, 'packets.readReceipt'> {
  return {
    'packets.readReceipt': async (act) => {
      const link = getLink(act.register)
      if (!link) return refuse('NOT_ENROLLED')
      const folder = await ask(CHOOSE)
      if (folder === null) return refuse('CANCELLED')
      let names: string[]
      try {
        names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(EXTENSION))
      } catch {
        return refuse('PLACE_GONE')
      }
      try {
        const receipts: PacketReceiptFile[] = []
        for (const file of await receiptsOn(folder, names, link))
          receipts.push(await openReceipt(act, link, file))
        return take(act, receipts)
      } catch (error) {
        if (error instanceof PacketFault) return refuse(error.code, error.details)
        if (error instanceof Blocked) return refuse(FAULT_OF[error.code] ?? 'DAMAGED')
        throw error
      }
    },
  }
}

const FAULT_OF: Partial<Record<Blocked['code'], 'OTHER_SERVER' | 'JOURNAL_CLOSED' | 'JOURNAL_DIFFERS'>> = {
  WRONG_SERVER: 'OTHER_SERVER',
  EPOCH_CLOSED: 'JOURNAL_CLOSED',
  JOURNAL_DIFFERS: 'JOURNAL_DIFFERS',
}

/**
 * The receipts for this PC among the files of a stick; others may lie beside them.
 * @throws PacketFault what is wrong when there is none
 */
async function receiptsOn(folder: string, names: readonly string[], link: Link): Promise<PartFile[]> {
  const mine: PartFile[] = []
  const faults: PacketFault[] = []
  for (const name of names) {
    try {
      const file = await readPartHead(await fileSource(join(folder, name)), packetTools)
      if (file.head.kind !== 'receipt') faults.push(new PacketFault('OTHER_KIND'))
      else if (file.head.agencyId !== link.agencyId) faults.push(new PacketFault('OTHER_COMMUNE'))
      else if (file.head.stationId !== link.stationId) {
        faults.push(new PacketFault('OTHER_STATION', { station: file.head.stationCode }))
      } else mine.push(file)
    } catch (error) {
      if (!(error instanceof PacketFault)) throw error
      faults.push(error)
    }
  }
  if (mine.length > 0) return mine
  // Our own packet beside a broken receipt says less than the receipt.
  throw faults.find(({ code }) => code !== 'OTHER_KIND') ?? faults[0] ?? new PacketFault('NOT_A_PACKET')
}

type PacketReceiptFile = { packetId: string; receipt: PacketReceipt }

/** @throws PacketFault, Blocked */
async function openReceipt({ register }: Act, link: Link, file: PartFile): Promise<PacketReceiptFile> {
  const { head } = file
  await provePart(file, packetTools)
  const keys = serverKeysOf(link)
  if (!keys.includes(head.server) || !keys.includes(head.signedBy)) {
    throw new PacketFault('OTHER_SERVER')
  }
  const identity = ownIdentity(register)
  if (identity === null) throw new PacketFault('OTHER_STATION', { station: head.stationCode })
  let plain: AsyncIterable<Uint8Array>
  try {
    plain = await decryptWith(identity, bodyOf(file))
  } catch {
    throw new PacketFault('OTHER_STATION', { station: head.stationCode })
  }
  for await (const { section, content } of readSections(plain, packetTools)) {
    if (section.kind !== 'answers') continue
    const text = await inflate(await gather(content), { maxOutputLength: MOST_ANSWER_BYTES })
    const raw = JSON.parse(text.toString('utf8')) as { batches: { answer: { answers: unknown } }[] }
    const receipt = PacketReceipt.parse(raw)
    for (const [index, { answer }] of receipt.batches.entries()) {
      // What is signed is the answers as they came, as over the line.
      checkAnswers(answer, hash('sha256', canonical(raw.batches[index]!.answer.answers)), link)
    }
    return { packetId: head.packetId, receipt }
  }
  throw new PacketFault('DAMAGED')
}

/** All of them, or none, in one transaction. */
function take(act: Act, files: readonly PacketReceiptFile[]) {
  const { register, now, counter } = act
  const reply = commit<{ receipts: ReceiptRead[] }, never>(act, (journal) => {
    const receipts = files.map(({ packetId, receipt }): ReceiptRead => {
      const packet = findPacket(register, packetId)
      const again = packet?.state === 'acknowledged'
      const { rewound, ...figures } = applyReceipt(register, receipt, now)
      if (!again) {
        if (packet)
          changePacket(register, packetId, { state: rewound ? 'dropped' : 'acknowledged', endedAt: now })
        journal.record({
          noun: 'packet',
          entityId: packetId,
          verb: 'receipt-read',
          scope: 'local',
          payload: { at: receipt.at, rewound, ...figures },
        })
      }
      return { packetId, at: receipt.at, again, ...figures }
    })
    return done({ receipts })
  })
  if (reply.ok) counter.onChanged(['delivery', 'sync'])
  return reply
}
