import type { Entry } from '../../common/sync/model.ts'
import type { ShortBatch, ShortEntry } from '../../common/sync/short-batch.ts'

/** The batch as it travels to a shared system that works out the hashes by itself. */
export function shortenBatch(entries: readonly Entry[]): ShortBatch {
  return {
    after: entries[0]!.header.prevHash,
    hash: entries.at(-1)!.header.hash,
    entries: entries.map(shorten),
  }
}

function shorten({ header, ...sealed }: Entry): ShortEntry {
  const { prevHash: _before, hash: _own, payloadHash, ...told } = header
  const provable = sealed.payload !== undefined && sealed.salt !== undefined
  return { header: provable ? told : { ...told, payloadHash }, ...sealed }
}

/** Do the entries follow one another without a gap? Only then can their hashes be worked out. */
export function isUnbroken(entries: readonly Entry[]): boolean {
  return entries.every(({ header }, index) => {
    const before = entries[index - 1]?.header
    return !before || (header.epoch === before.epoch && header.prevHash === before.hash)
  })
}
