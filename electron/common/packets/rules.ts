import { EXTENSION, PacketFault, type PacketHead } from './model.ts'

export type PacketFile = { sha256: string; size: number }
/** A stretch of a file that goes into one part. */
export type FilePiece = PacketFile & { offset: number; bytes: number }

/**
 * Which pieces of which files go into which part, in order: parts are filled to the brim, so a file may go on in the next.
 * @param before bytes in part 1 in front of the files (manifest and entries)
 * @param room bytes of content that a part holds
 */
export function cutIntoParts(files: readonly PacketFile[], before: number, room: number): FilePiece[][] {
  const parts: FilePiece[][] = [[]]
  let left = room - before
  for (const { sha256, size } of files) {
    for (let offset = 0; offset < size; ) {
      if (left <= 0) {
        parts.push([])
        left = room
      }
      const bytes = Math.min(left, size - offset)
      parts.at(-1)!.push({ sha256, size, offset, bytes })
      offset += bytes
      left -= bytes
    }
  }
  return parts
}

/** Bytes a packet may take beyond its content: heads, section heads, age's tags, and what the file system wants. */
const SPARE = 1_048_576
const PER_FILE = 400

/** The files that fit on a stick, in order up to the first that does not; `fits` false: not even the entries do. */
export function whatFits(
  files: readonly PacketFile[],
  entryBytes: number,
  freeBytes: number,
): { files: PacketFile[]; fits: boolean } {
  // age adds 16 bytes to each 64 KiB.
  let left = freeBytes - SPARE - Math.ceil(entryBytes * 1.001)
  if (left < 0) return { files: [], fits: false }
  const chosen: PacketFile[] = []
  for (const file of files) {
    left -= Math.ceil(file.size * 1.001) + PER_FILE
    if (left < 0) break
    chosen.push(file)
  }
  return { files: chosen, fits: true }
}

type NamedBy = Pick<PacketHead, 'kind' | 'stationCode' | 'madeAt' | 'part' | 'parts' | 'packetId'>

/** `goi-q0-20261120-171500-3f2a-p1-3.mcgoi`: station, moment of making (Vietnam), packet, part; of no citizen. */
export function partName({ kind, stationCode, madeAt, part, parts, packetId }: NamedBy): string {
  const local = new Date(Date.parse(madeAt) + 7 * 3_600_000).toISOString()
  const at = local.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const what = kind === 'packet' ? 'goi' : 'bien-nhan'
  const which = kind === 'packet' ? `-p${part}-${parts}` : ''
  return `${what}-${stationCode.replace(/[^\w-]/g, '_')}-${at}-${packetId.slice(-4)}${which}${EXTENSION}`
}

/**
 * The parts of one packet in order.
 * @param heads of files that belong to one packet; a part may be there twice
 * @returns for each part the place in `heads`
 * @throws PacketFault PART_MISSING naming the missing ones, DAMAGED when they do not belong together
 */
export function inOrder(heads: readonly PacketHead[]): number[] {
  const { parts, stationId, agencyId, madeAt, server } = heads[0]!
  const same = heads.every(
    (one) =>
      one.parts === parts &&
      one.stationId === stationId &&
      one.agencyId === agencyId &&
      one.madeAt === madeAt &&
      one.server === server &&
      one.part <= parts,
  )
  if (!same) throw new PacketFault('DAMAGED')
  const places = Array.from({ length: parts }, (_, index) =>
    heads.findIndex(({ part }) => part === index + 1),
  )
  const missing = places.flatMap((place, index) => (place < 0 ? [index + 1] : []))
  if (missing.length > 0) throw new PacketFault('PART_MISSING', { missing: missing.join(', '), parts })
  return places
}
