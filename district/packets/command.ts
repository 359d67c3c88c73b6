import { readdirSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { EXTENSION, PacketFault } from '../../electron/common/packets/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { formatMoment } from '../../electron/common/time/rules.ts'
import { fileStore } from '../file-store.ts'
import { serverIdentity } from '../identity.ts'
import type { Tables } from '../tables.ts'
import { type Imported, importPacket } from './import-packet.ts'
import { packetIdentity } from './packet-key.ts'
import { sentenceOf } from './sentences.ts'

export const PACKETS = `  node district/main.ts import-packet --data DIR FILE… [--commune H25.16.05] [--out DIR]
                                     [--clock …]
                                     (a folder: all packets in it; the receipt is written beside the packet)`

/** Imports what was brought on a stick and writes the receipts. @returns the exit code: 0, or 1 when nothing was taken */
export async function carryIn(
  { db, dataDir }: { db: Kysely<Tables>; dataDir: string },
  brought: readonly string[],
  { agencyId, out, now }: { agencyId: string | undefined; out: string | undefined; now: number },
): Promise<number> {
  const paths = brought.flatMap((path) => (statSync(path).isDirectory() ? packetsIn(path) : [path]))
  const desk = {
    db,
    identity: serverIdentity(dataDir),
    packetIdentity: await packetIdentity(dataDir),
    files: fileStore(join(dataDir, 'files')),
    now,
  }
  try {
    const imported = await importPacket(desk, paths, agencyId === undefined ? {} : { agencyId })
    for (const one of imported) {
      const path = await writeReceipt(out ?? dirname(paths[0]!), one)
      console.log(`${reportOf(one)}\nBiên nhận: ${path}`)
    }
    return imported.some(({ gap }) => gap) ? 1 : 0
  } catch (error) {
    if (!(error instanceof PacketFault)) throw error
    console.error(sentenceOf(error))
    return 1
  }
}

/* Receipts lie beside the packets after the first time. */
function packetsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith(EXTENSION) && !name.startsWith('bien-nhan-'))
    .map((name) => join(folder, name))
}

/** What the operator reads of one packet. */
export function reportOf({ station, madeAt, gap, nothingNew, ...of }: Imported): string {
  const from = `Gói của máy ${station.code}, ${station.agencyName} (${station.agencyId}), ghi lúc ${formatMoment(madeAt as Instant)}`
  if (gap) return `${from}: không nhập được. ${sentenceOf(gap)}`
  const old = nothingNew ? ' Gói này cũ: hệ thống dùng chung đã có tất cả từ trước, không có gì mới.' : ''
  return `${from}: ${of.entries} mục nhật ký (mới ${of.accepted}, đã có ${of.duplicates}, bị từ chối ${of.refused}, đang chờ ${of.waiting}), ${of.files} tệp đủ, ${of.filesOpen} tệp chưa nhận.${old}`
}

/** On the stick when it returns. */
async function writeReceipt(folder: string, { receipt: { name, bytes } }: Imported): Promise<string> {
  const path = join(folder, name)
  const file = await open(`${path}.tmp`, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.tmp`, path)
  return path
}
